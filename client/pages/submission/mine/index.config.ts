export default definePageConfig({ navigationBarTitleText: '我的稿件' })
