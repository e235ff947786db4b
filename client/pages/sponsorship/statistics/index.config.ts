export default definePageConfig({ navigationBarTitleText: '助学统计' })
