export default definePageConfig({ navigationBarTitleText: '怎么称呼您' })
