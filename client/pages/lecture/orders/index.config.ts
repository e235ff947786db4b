export default definePageConfig({ navigationBarTitleText: '讲座预约' })
