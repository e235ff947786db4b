export default definePageConfig({ navigationBarTitleText: '其他结对' })
