export default definePageConfig({ navigationBarTitleText: '仪式签到' })
