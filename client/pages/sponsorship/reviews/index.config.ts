export default definePageConfig({ navigationBarTitleText: '学年复核' })
