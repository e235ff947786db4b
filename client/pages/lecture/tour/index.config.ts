export default definePageConfig({ navigationBarTitleText: '巡讲计划' })
