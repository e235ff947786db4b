export default definePageConfig({ navigationBarTitleText: '审核一位队员' })
