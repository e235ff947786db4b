export default definePageConfig({ navigationBarTitleText: '编简报' })
