export default definePageConfig({ navigationBarTitleText: '代填的报名' })
