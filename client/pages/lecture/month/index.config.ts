export default definePageConfig({ navigationBarTitleText: '这个月的讲座' })
