export default definePageConfig({ navigationBarTitleText: '稿件', enableShareAppMessage: true })
