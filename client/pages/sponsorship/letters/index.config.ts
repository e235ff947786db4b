export default definePageConfig({ navigationBarTitleText: '来往的信' })
