export default definePageConfig({ navigationBarTitleText: '职责管理' })
