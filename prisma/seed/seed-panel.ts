import {
  type PanelAspect,
  type PanelSheet,
  type PanelSubject,
  panelResult,
  TEN_ASPECTS,
} from '@shared/evaluation/panel'
import { officeLabel } from '@shared/office'
import type { CountyCode, CountyTransaction } from '../../api/database/county-database'
import { panelSubjects } from '../../api/panel/choices'
import { between, createRandom, type Random } from './random'
import { chinaTime, leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'

interface PanelSeed {
  county: string
  /** A township, for its villages; a village, for its groups. */
  division: string
  /** Villages of the demo; the other villages of the township have no people. */
  subjects: number
}

/** 勐往: six villages by ten aspects, a quarter that is published and one that is being scored; 拉孜: the groups of a village. */
const PANELS: readonly PanelSeed[] = [
  { county: '532822', division: '532822202', subjects: 6 },
  { county: '540225', division: '540225101201', subjects: 3 },
]

const SCORERS_MOST = 7
const DAY = 86_400_000
const NOTES = [
  '垃圾房离路太近，有味道，盖子要盖好。',
  '公厕有人管，水箱是好的。',
  '路边的花种得好，有两段排水沟堵了。',
  '',
]

export async function seedPanels(db: CountyTransaction, county: CountyCode, world: SeedWorld): Promise<void> {
  for (const seed of PANELS.filter((one) => one.county === county)) {
    await writePanel(db, county, seed, world, true)
    await writePanel(db, county, seed, world, false)
  }
}

async function scorersOf(db: CountyTransaction, division: string) {
  const rows = await db.office.findMany({
    where: {
      kind: { in: ['TOWNSHIP_STAFF', 'SUPERVISOR', 'REPRESENTATIVE'] },
      divisionCode: { startsWith: division.slice(0, 9) },
    },
    include: { person: { select: { name: true } } },
    orderBy: [{ kind: 'desc' }, { divisionCode: 'asc' }, { id: 'asc' }],
  })
  const seen = new Set<string>()
  const first = rows.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
  return first.slice(0, SCORERS_MOST).map(({ personId, person, kind, post }) => ({
    personId,
    name: person.name,
    office: officeLabel({ kind, post }),
  }))
}

/** Better and worse villages, stricter and milder scorers. */
function inventSheets(
  random: Random,
  aspects: readonly PanelAspect[],
  subjects: readonly PanelSubject[],
  scorers: readonly { personId: string }[],
): PanelSheet[] {
  return subjects.flatMap((subject, place) =>
    scorers.map(({ personId }) => {
      const strict = between(random, -1, 1)
      const marks: Record<string, number> = {}
      for (const { id, max } of aspects) {
        const mark = 9 - ((place * 5) % 4) + strict - between(random, 0, 2)
        marks[id] = Math.max(1, Math.min(max, mark)) * 100
      }
      return { scorerId: personId, subjectId: subject.id, marks }
    }),
  )
}

async function writePanel(
  db: CountyTransaction,
  county: CountyCode,
  seed: PanelSeed,
  world: SeedWorld,
  closed: boolean,
): Promise<void> {
  const { division } = seed
  const host = division.length === 9 ? world.author(division) : world.supervisor(division)
  const scorers = await scorersOf(db, division)
  const subjects = (await panelSubjects(db, county, division)).slice(0, seed.subjects)
  const random = createRandom(subjects.length * 7_919 + (closed ? 1 : 2))
  const all = inventSheets(random, TEN_ASPECTS, subjects, scorers)
  const sheets = closed ? all : all.slice(0, Math.floor(all.length / 3))
  const dropExtremes = scorers.length >= 5
  const result = panelResult({ aspects: TEN_ASPECTS, subjects, scorers: scorers.length, dropExtremes }, all)
  const closesAt = chinaTime(closed ? -46 : 9, 18)
  const title = closed ? '第三季度人居环境评比（评审组打分）' : '第四季度人居环境评比（评审组打分）'
  const { id } = await db.panel.create({
    data: {
      divisionCode: division,
      title,
      purpose: '比一比各村各组的环境：好的学经验，差的找问题。只比村组，不比个人；不服可以申诉。',
      subjectKind: division.length === 9 ? 'VILLAGE' : 'GROUP',
      subjects: subjects.map((subject) => ({ ...subject })),
      aspects: TEN_ASPECTS.map((aspect) => ({ ...aspect })),
      dropExtremes,
      state: closed ? 'CLOSED' : 'OPEN',
      hostId: host.personId,
      hostName: host.name,
      hostKind: division.length === 9 ? 'TOWNSHIP_STAFF' : 'SUPERVISOR',
      hostPost: division.length === 9 ? null : 'SUPERVISION_CHAIR',
      opensAt: new Date(Math.min(Date.now() - DAY, closesAt.getTime() - 10 * DAY)),
      closesAt,
      closedAt: closed ? closesAt : null,
      ...(closed ? { result: { ...result } as object } : {}),
      scorers: { create: scorers },
      sheets: {
        create: sheets.map(({ scorerId, subjectId, marks }) => ({
          scorerId,
          subjectId,
          marks,
          note: NOTES[between(random, 0, NOTES.length - 1)] ?? '',
          updatedAt: new Date(Math.min(Date.now(), closesAt.getTime()) - DAY),
        })),
      },
    },
  })
  if (closed) await leaf(db, 'PANEL_RESULT', 'Panel', id, { panelId: id, title, result })
}
