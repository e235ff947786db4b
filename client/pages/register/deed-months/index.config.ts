export default definePageConfig({ navigationBarTitleText: '月度锁定' })
