export default definePageConfig({ navigationBarTitleText: '讲座反馈' })
