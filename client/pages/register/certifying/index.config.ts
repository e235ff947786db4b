export default definePageConfig({ navigationBarTitleText: '谁能出证明' })
