export default definePageConfig({ navigationBarTitleText: '找关工委' })
