export default definePageConfig({ navigationBarTitleText: '队员业绩' })
