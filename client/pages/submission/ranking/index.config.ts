export default definePageConfig({ navigationBarTitleText: '用稿排名' })
