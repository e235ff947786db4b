const { register } = require('tsx/cjs/api')

/** Once per run: a migrated database to copy, so that each test file starts from it in milliseconds. */
module.exports = async () => {
  process.env.SEALING_KEYS ??= `test:${Buffer.alloc(32, 7).toString('base64')}`
  const unregister = register()
  const { prepareTemplate } = require('./template.ts')
  await prepareTemplate()
  unregister()
}
