const { register } = require('tsx/cjs/api')

/** Once per run: a migrated database to copy, so that each test file starts from it in milliseconds. */
module.exports = async () => {
  const unregister = register()
  const { prepareTemplate } = require('./template.ts')
  await prepareTemplate()
  unregister()
}
