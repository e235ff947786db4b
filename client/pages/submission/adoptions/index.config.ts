export default definePageConfig({ navigationBarTitleText: '采用登记' })
