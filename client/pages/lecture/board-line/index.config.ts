export default definePageConfig({ navigationBarTitleText: '学期看板' })
