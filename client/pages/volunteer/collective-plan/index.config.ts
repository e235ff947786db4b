export default definePageConfig({ navigationBarTitleText: '安排集体宣誓' })
