export default definePageConfig({ navigationBarTitleText: '长期查看' })
