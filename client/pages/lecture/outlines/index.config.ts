export default definePageConfig({ navigationBarTitleText: '提纲审定' })
