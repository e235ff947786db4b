export default definePageConfig({ navigationBarTitleText: '讲座海报' })
