export default definePageConfig({ navigationBarTitleText: '资助意愿' })
