export default definePageConfig({ navigationBarTitleText: '宣誓仪式' })
