export default definePageConfig({ navigationBarTitleText: '报名收到了' })
