export default definePageConfig({ navigationBarTitleText: '正在公示' })
