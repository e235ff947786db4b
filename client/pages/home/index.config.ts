export default definePageConfig({ navigationBarTitleText: '关爱下一代' })
