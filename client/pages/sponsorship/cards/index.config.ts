export default definePageConfig({ navigationBarTitleText: '需要帮助的孩子' })
