export default definePageConfig({ navigationBarTitleText: '队员证' })
