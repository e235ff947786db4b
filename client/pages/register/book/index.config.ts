export default definePageConfig({ navigationBarTitleText: '业绩记载簿' })
