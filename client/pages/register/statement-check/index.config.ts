export default definePageConfig({ navigationBarTitleText: '核对清单' })
