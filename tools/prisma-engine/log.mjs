/** Prisma reads what the engine has to say from its standard error, one JSON object a line. */
const log = (level, fields) =>
  console.error(JSON.stringify({ level, target: 'schema_engine::logger', timestamp: new Date().toISOString(), fields }))

export const logInfo = (message) => log('INFO', { message })

export const logError = (error) =>
  log('ERROR', { is_panic: false, error_code: error?.code, message: String(error?.message ?? error), meta: {} })
