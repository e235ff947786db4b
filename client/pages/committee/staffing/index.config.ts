export default definePageConfig({ navigationBarTitleText: '班子配备' })
