export default definePageConfig({ navigationBarTitleText: '报刊名录' })
