export default definePageConfig({ navigationBarTitleText: '誓词' })
