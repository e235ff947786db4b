export default definePageConfig({ navigationBarTitleText: '对照修改' })
