export default definePageConfig({ navigationBarTitleText: '我的座位' })
