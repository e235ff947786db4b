export default definePageConfig({ navigationBarTitleText: '谁看过孩子的信息' })
