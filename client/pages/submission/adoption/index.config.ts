export default definePageConfig({ navigationBarTitleText: '用稿通知' })
