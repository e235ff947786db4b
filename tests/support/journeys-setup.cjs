const { register } = require('tsx/cjs/api')

module.exports = async () => {
  const unregister = register()
  const { seedStage } = require('./seeded-stage.ts')
  await seedStage()
  unregister()
}
