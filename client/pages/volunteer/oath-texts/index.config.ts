export default definePageConfig({ navigationBarTitleText: '誓词管理' })
