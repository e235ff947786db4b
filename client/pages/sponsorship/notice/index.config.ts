export default definePageConfig({ navigationBarTitleText: '助学公示' })
