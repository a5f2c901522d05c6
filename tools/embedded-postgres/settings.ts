export type Settings = Record<string, string | number>

const COMMON: Settings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A refused duplicate would else be written down with its values: names, ballot numbers.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  random_page_cost: 1.1,
  // Compiling pays for long reports only; our statements are short.
  jit: 'off',
}

const DURABLE: Settings = { shared_buffers: '256MB', max_connections: 200 }

const THROW_AWAY: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  shared_buffers: '64MB',
  max_connections: 200,
  io_method: 'sync',
  autovacuum: 'off',
}

/** Command-line arguments of the server. Data that must not be lost needs `durable`. */
export function serverArguments(durable: boolean, more: Settings): string[] {
  const settings = { ...COMMON, ...(durable ? DURABLE : THROW_AWAY), ...more }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
