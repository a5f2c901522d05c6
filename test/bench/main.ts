export const BENCHES: Record<string, () => Promise<void>> = {
  ballot: async () => (await import('./ballot')).benchBallots(),
  read: async () => (await import('./read')).benchReads(),
}

const [name = ''] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench === undefined) {
  console.error(`npm run bench -- <${Object.keys(BENCHES).join(' | ')}>`)
  process.exit(2)
}
bench().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
