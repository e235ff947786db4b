export default definePageConfig({ navigationBarTitleText: '来稿' })
