export default definePageConfig({ navigationBarTitleText: '拟三方协议' })
