export default definePageConfig({ navigationBarTitleText: '应单' })
