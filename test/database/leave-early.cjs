// Loaded into the schema engine by a test: something in it ends the process with success as soon as the database answers.
const { Socket } = require('node:net')

Socket.prototype.connect = () => process.exit(0)
