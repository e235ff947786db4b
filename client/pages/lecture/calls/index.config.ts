export default definePageConfig({ navigationBarTitleText: '电话提醒名单' })
