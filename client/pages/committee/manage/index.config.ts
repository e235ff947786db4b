export default definePageConfig({ navigationBarTitleText: '班子和管理' })
