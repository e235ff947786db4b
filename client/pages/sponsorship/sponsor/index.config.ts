export default definePageConfig({ navigationBarTitleText: '核验资助人' })
