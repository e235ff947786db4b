export default definePageConfig({ navigationBarTitleText: '伤害报告' })
