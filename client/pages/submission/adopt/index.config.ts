export default definePageConfig({ navigationBarTitleText: '登记采用' })
