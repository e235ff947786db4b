export default definePageConfig({ navigationBarTitleText: '集体宣誓' })
