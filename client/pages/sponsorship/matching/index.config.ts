export default definePageConfig({ navigationBarTitleText: '匹配建议' })
