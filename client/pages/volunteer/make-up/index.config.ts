export default definePageConfig({ navigationBarTitleText: '登记补誓' })
