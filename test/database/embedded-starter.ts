import { startEmbeddedPostgres } from '../../tools/embedded-postgres/embedded-postgres'

/** Run as a process of its own by the test, which kills it: starts the server of the folder named, and says where it is. */
startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', durable: true }).then(({ url }) => {
  process.stdout.write(`${url}\n`)
  process.stdin.resume()
})
