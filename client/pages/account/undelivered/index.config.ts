export default definePageConfig({ navigationBarTitleText: '没有送到的通知' })
