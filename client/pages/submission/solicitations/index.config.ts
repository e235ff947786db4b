export default definePageConfig({ navigationBarTitleText: '征稿' })
