export default definePageConfig({ navigationBarTitleText: '宣誓名册' })
