export default definePageConfig({ navigationBarTitleText: '讲座归档' })
