export default definePageConfig({ navigationBarTitleText: '现场人数' })
