export default definePageConfig({ navigationBarTitleText: '交来的稿件' })
