export default definePageConfig({ navigationBarTitleText: '款物台账' })
