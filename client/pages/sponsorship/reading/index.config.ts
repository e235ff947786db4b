export default definePageConfig({ navigationBarTitleText: '反馈和信' })
