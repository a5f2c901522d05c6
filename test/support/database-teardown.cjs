const { register } = require('tsx/cjs/api')

module.exports = async () => {
  const unregister = register()
  const { closeTestServer } = require('./database-server.ts')
  await closeTestServer().finally(unregister)
}
