export default definePageConfig({ navigationBarTitleText: '助学信息删除' })
