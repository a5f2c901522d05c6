const { register } = require('tsx/cjs/api')

/** Jest runs this once, in its main process, before the workers start. */
module.exports = async () => {
  const unregister = register()
  const { openTestServer } = require('./database-server.ts')
  await openTestServer().finally(unregister)
}
