export default definePageConfig({ navigationBarTitleText: '家长公开课' })
