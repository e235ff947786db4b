export default definePageConfig({ navigationBarTitleText: '报名信息清除' })
