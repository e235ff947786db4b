export default definePageConfig({ navigationBarTitleText: '资助人登记' })
