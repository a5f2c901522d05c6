import { randomUUID } from 'node:crypto'
import { type PaperSubjects, preparePaper } from './paper'

const COUNTY = '540225'

export interface Entered {
  tokens: { accessToken: string; refreshToken: string }
  viewer: object
  county: string
}

export interface Subjects extends PaperSubjects {
  notice: string
  meeting: string
  policy: string
  disclosure: string
  dissented: string
  waiting: string
  returned: string
  openEvaluation: string
  closedEvaluation: string
  /** A great matter under way whose meeting failed once, one that is done, and one the supervisors are to look at. */
  procedure: string
  archivedProcedure: string
  procedureToReview: string
  panel: string
  openPanel: string
  panelSubject: string
  voucher: string
  asset: string
  contract: string
  ranking: string
  pointsClaim: string
  /** A meeting villagers ask for, still short of names; and a meeting that is called or was held. */
  demand: string
  session: string
  /** Somebody on the roll, of an office. */
  person: string
}

async function send<Data>(origin: string, query: string, variables: object, token?: string): Promise<Data> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-county': COUNTY }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as {
    data: Data
    errors?: { message: string; extensions: { detail?: string } }[]
  }
  if (errors !== undefined)
    throw new Error(errors.map((error) => `${error.message} ${error.extensions.detail ?? ''}`).join('\n'))
  return data
}

const VIEWER = `personId name division { code name fullName } groupName
  offices { id kind post division { code name fullName } } hat { id kind post division { code name fullName } }`

interface Face {
  personId: string
  name: string
  officeId: string | null
}

/** Steps into a face of the demo by its name, as the login screen does. */
export async function enter(origin: string, name: string): Promise<Entered> {
  const { demoPersons } = await send<{ demoPersons: Face[] }>(origin, '{ demoPersons { personId name officeId } }', {})
  const face = demoPersons.find((person) => person.name === name)
  if (face === undefined) throw new Error(`The demo has no ${name}`)
  const { enterDemo } = await send<{ enterDemo: { tokens: Entered['tokens']; viewer: object } }>(
    origin,
    `mutation ($input: EnterDemoInput!) { enterDemo(input: $input) { tokens { accessToken refreshToken } viewer { ${VIEWER} } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        personId: face.personId,
        officeId: face.officeId,
        deviceName: 'screenshots',
      },
    },
  )
  return { ...enterDemo, county: COUNTY }
}

const VILLAGE = '540225101201'

interface Node {
  id: string
  title: string
}

const OF_THE_VILLAGE = `query ($village: ID!) {
  open: procedures(division: $village, state: OPEN) { nodes { id title planVersion } }
  archived: procedures(division: $village, state: ARCHIVED) { nodes { id title } }
  panels(division: $village) { nodes { id state subjects { id } } }
  assemblyDemands(division: $village) { nodes { id } }
  vouchers(division: $village) { nodes { id } }
  assets(division: $village) { nodes { id } }
  contracts(division: $village) { nodes { id } }
  rankings(division: $village) { nodes { id } }
  pointsClaims(division: $village, state: PUBLISHED) { nodes { id } }
  persons(division: $village, search: "次仁央宗") { nodes { id } }
}`

interface OfTheVillage {
  open: { nodes: (Node & { planVersion: number })[] }
  archived: { nodes: Node[] }
  panels: { nodes: { id: string; state: string; subjects: { id: string }[] }[] }
  assemblyDemands: { nodes: { id: string }[] }
  vouchers: { nodes: { id: string }[] }
  assets: { nodes: { id: string }[] }
  contracts: { nodes: { id: string }[] }
  rankings: { nodes: { id: string }[] }
  pointsClaims: { nodes: { id: string }[] }
  persons: { nodes: { id: string }[] }
}

const first = (nodes: { id: string }[]) => nodes[0]?.id ?? ''

interface Held {
  procedure: { stages: { runs: { sessions: { id: string }[] }[] }[] }
}

async function findSession(origin: string, matters: Node[], token: string): Promise<string> {
  const query = 'query ($id: ID!) { procedure(id: $id) { stages { runs { sessions { id } } } } }'
  const { procedure } = await send<Held>(origin, query, { id: first(matters) }, token)
  return procedure.stages.flatMap(({ runs }) => runs.flatMap(({ sessions }) => sessions))[0]?.id ?? ''
}

/** The ids of what is worth looking at. */
export async function findSubjects(origin: string): Promise<Subjects> {
  const cadre = (await enter(origin, '旺堆加布')).tokens.accessToken
  const read = await send<Record<'notices' | 'policies' | 'disclosures' | 'evaluations', { nodes: Node[] }>>(
    origin,
    '{ notices { nodes { id title } } policies { nodes { id title } } disclosures(division: "540225101201", first: 20) { nodes { id title } } evaluations { nodes { id title } } }',
    {},
    cadre,
  )
  const desk = await send<{ workbench: { items: { kind: string; subjectId: string }[] } }>(
    origin,
    '{ workbench { items { kind subjectId } } }',
    {},
    cadre,
  )
  const supervisor = (await enter(origin, '次仁央宗')).tokens.accessToken
  const queue = await send<typeof desk>(origin, '{ workbench { items { kind subjectId } } }', {}, supervisor)
  const own = await send<OfTheVillage>(origin, OF_THE_VILLAGE, { village: VILLAGE }, cadre)
  const reviews = await send<{ procedureQueue: { procedure: { id: string } }[] }>(
    origin,
    '{ procedureQueue { procedure { id } } }',
    {},
    supervisor,
  )
  const open = own.panels.nodes.filter(({ state }) => state === 'OPEN')
  const find = (nodes: Node[], words: string) =>
    nodes.find((node) => node.title.includes(words))?.id ?? nodes[0]?.id ?? ''
  const item = (items: { kind: string; subjectId: string }[], kind: string) =>
    items.find((candidate) => candidate.kind === kind)?.subjectId ?? ''
  const openEvaluation = find(read.evaluations.nodes, '2026年村干部')
  const helper = (await enter(origin, '何守望')).tokens.accessToken
  const paper = await preparePaper(send, origin, openEvaluation, { supervisor, helper })
  return {
    ...paper,
    notice: find(read.notices.nodes, '用火用电'),
    meeting: find(read.notices.nodes, '村民会议'),
    policy: find(read.policies.nodes, '青稞'),
    disclosure: find(read.disclosures.nodes, '第三季度财务'),
    dissented: find(read.disclosures.nodes, '路灯工程招标'),
    waiting: item(queue.workbench.items, 'DISCLOSURE_TO_REVIEW'),
    returned: item(desk.workbench.items, 'DISCLOSURE_RETURNED'),
    openEvaluation,
    closedEvaluation: find(read.evaluations.nodes, '2025年村干部'),
    procedure: (own.open.nodes.find((node) => node.planVersion > 1) ?? own.open.nodes[0])?.id ?? '',
    archivedProcedure: first(own.archived.nodes),
    procedureToReview: reviews.procedureQueue[0]?.procedure.id ?? '',
    panel: first(own.panels.nodes.filter(({ state }) => state === 'CLOSED')),
    openPanel: first(open),
    panelSubject: open[0]?.subjects[0]?.id ?? '',
    demand: first(own.assemblyDemands.nodes),
    session: await findSession(origin, own.archived.nodes, cadre),
    voucher: first(own.vouchers.nodes),
    asset: first(own.assets.nodes),
    contract: first(own.contracts.nodes),
    ranking: first(own.rankings.nodes),
    pointsClaim: first(own.pointsClaims.nodes),
    person: first(own.persons.nodes),
  }
}
