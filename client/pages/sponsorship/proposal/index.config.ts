export default definePageConfig({ navigationBarTitleText: '逐对确认' })
