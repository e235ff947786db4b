export default definePageConfig({ navigationBarTitleText: '补充协议' })
