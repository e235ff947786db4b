export default definePageConfig({ navigationBarTitleText: '用稿统计' })
