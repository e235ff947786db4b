export default definePageConfig({ navigationBarTitleText: '空闲时间' })
