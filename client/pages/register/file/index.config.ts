export default definePageConfig({ navigationBarTitleText: '队员档案' })
