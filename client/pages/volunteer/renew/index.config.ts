export default definePageConfig({ navigationBarTitleText: '重温誓词' })
