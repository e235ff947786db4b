export default definePageConfig({ navigationBarTitleText: '助学核实' })
