export default definePageConfig({ navigationBarTitleText: '核实利害关系' })
