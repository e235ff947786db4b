export default definePageConfig({ navigationBarTitleText: '项目资料' })
