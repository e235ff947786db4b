export default definePageConfig({ navigationBarTitleText: '入队报名' })
