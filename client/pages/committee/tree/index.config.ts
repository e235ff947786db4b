export default definePageConfig({ navigationBarTitleText: '关工组织' })
