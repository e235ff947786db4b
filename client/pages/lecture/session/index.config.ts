export default definePageConfig({ navigationBarTitleText: '订座' })
