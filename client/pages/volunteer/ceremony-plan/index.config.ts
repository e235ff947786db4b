export default definePageConfig({ navigationBarTitleText: '安排仪式' })
