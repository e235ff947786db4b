export default definePageConfig({ navigationBarTitleText: '我的通讯员证' })
