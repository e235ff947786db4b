export default definePageConfig({ navigationBarTitleText: '新建关工组织' })
