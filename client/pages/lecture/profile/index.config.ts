export default definePageConfig({ navigationBarTitleText: '讲师资料' })
