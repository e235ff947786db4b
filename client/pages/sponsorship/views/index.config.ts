export default definePageConfig({ navigationBarTitleText: '查看审批' })
