const { register } = require('tsx/cjs/api')

module.exports = () => {
  const unregister = register()
  require('./seeded-stage.ts').removeSeededStage()
  unregister()
}
