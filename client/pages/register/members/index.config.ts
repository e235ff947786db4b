export default definePageConfig({ navigationBarTitleText: '五老名册' })
