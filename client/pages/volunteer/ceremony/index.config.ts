export default definePageConfig({ navigationBarTitleText: '入队宣誓仪式' })
