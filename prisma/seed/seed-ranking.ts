import { addDays } from '@shared/calendar/due'
import { calendarDate } from '@shared/format'
import { RANKING_FORMULA } from '@shared/ranking/formula'
import { rankingOutcome } from '@shared/ranking/lists'
import type { PanelScores } from '@shared/ranking/panel-scores'
import { ENVIRONMENT_ASPECTS } from '@shared/ranking/workflow'
import { uuidv7 } from 'uuidv7'
import type { CountyTransaction } from '../../api/database/county-database'
import { divisionsOf } from '../../api/division/division-directory'
import type { Prisma } from '../../api/generated/county/client'
import { chinaTime, leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'

interface RankingSeed {
  division: string
  title: string
  source: string
  /** Days from now; negative is past. */
  scoredInDays: number
  state: 'SENT' | 'PUBLISHED' | 'EXPIRED'
  /** By subject and aspect, in points; as many aspects of the ten as a row is long. */
  means: number[][]
  black: { reason: string; improvement: string; helper: string }
  appeal?: { text: string; answer: string }
}

const VILLAGES_OF_MENGWANG: RankingSeed = {
  division: '532822202',
  title: '第三季度人居环境红黑榜',
  source: '第三季度人居环境十项评比',
  scoredInDays: -40,
  state: 'PUBLISHED',
  means: [
    [92, 90, 88, 94, 91, 95, 90, 92, 93, 90],
    [85, 84, 80, 88, 86, 82, 85, 83, 87, 84],
    [78, 75, 82, 80, 79, 77, 81, 76, 80, 78],
    [88, 86, 85, 90, 84, 87, 86, 88, 85, 86],
    [70, 66, 72, 75, 68, 71, 69, 70, 74, 67],
    [82, 80, 79, 84, 83, 81, 80, 82, 81, 80],
  ],
  black: {
    reason: '垃圾收运点少，雨季道路塌方没有及时清理',
    improvement: '增加两处收运点，塌方三天内清通',
    helper: '乡村建设中心、挂村干部',
  },
  appeal: { text: '道路建管打分时正在施工，分数偏低', answer: '已复看施工记录，打分前一周已完工，维持原分。' },
}

const GROUPS_OF_LAZI: RankingSeed[] = [
  {
    division: '540225101201',
    title: '十一月村民小组环境红黑榜',
    source: '十一月环境评比',
    scoredInDays: -3,
    state: 'SENT',
    means: [
      [78, 74, 80, 76],
      [91, 92, 90, 93],
      [85, 83, 86, 84],
      [88, 85, 87, 86],
    ],
    black: {
      reason: '村口水渠边有堆放的垃圾，两次提醒没有清完',
      improvement: '一周内清完，安排人轮流看',
      helper: '村委会包组干部',
    },
  },
  {
    division: '540225101201',
    title: '上半年村民小组环境红黑榜',
    source: '上半年环境评比',
    scoredInDays: -150,
    state: 'EXPIRED',
    means: [
      [82, 80, 84, 81],
      [86, 84, 88, 85],
      [90, 91, 92, 90],
      [86, 84, 88, 85],
    ],
    black: { reason: '牲畜粪便没有集中堆放', improvement: '到指定地点堆放', helper: '驻村工作队' },
  },
]

/** 红黑榜 of 勐往's six villages and of 拉孜村's groups. */
export async function seedRanking(db: CountyTransaction, county: string, world: SeedWorld): Promise<void> {
  if (county === '532822') await write(db, VILLAGES_OF_MENGWANG, world)
  if (county === '540225') for (const seed of GROUPS_OF_LAZI) await write(db, seed, world)
}

async function subjectsOf(db: CountyTransaction, division: string) {
  if (division.length === 12)
    return db.villageGroup.findMany({ where: { divisionCode: division }, orderBy: { number: 'asc' } })
  const all = [...(await divisionsOf(division.slice(0, 6))).values()]
  const below = all.filter(({ code }) => code.length === 12 && code.startsWith(division))
  return below.sort((one, other) => (one.code < other.code ? -1 : 1)).map(({ code, name }) => ({ id: code, name }))
}

async function panelOf(db: CountyTransaction, seed: RankingSeed): Promise<PanelScores> {
  const kind = seed.division.length === 12 ? ('VILLAGE_GROUP' as const) : ('VILLAGE' as const)
  const found = await subjectsOf(db, seed.division)
  const subjects = found.slice(0, seed.means.length).map(({ id, name }) => ({ kind, id, name }))
  const aspects = ENVIRONMENT_ASPECTS.slice(0, seed.means[0]?.length).map(({ code, zh }) => ({
    code,
    title: zh,
    weight: 1,
  }))
  const scores = subjects.flatMap(({ id }, row) =>
    aspects.map(({ code }, column) => ({
      subjectId: id,
      aspect: code,
      scorers: 7,
      meanHundredths: (seed.means[row]?.[column] ?? 0) * 100,
    })),
  )
  const scoredOn = addDays(calendarDate(Date.now()), seed.scoredInDays)
  return { source: seed.source, evaluationId: null, scoredOn, kind, subjects, aspects, scores }
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject

async function write(db: CountyTransaction, seed: RankingSeed, world: SeedWorld): Promise<void> {
  const { division: divisionCode, title, state, scoredInDays, black } = seed
  const panel = await panelOf(db, seed)
  if (panel.subjects.length < 3) return
  const outcome = rankingOutcome(panel, 1, 1)
  const maker = divisionCode.length === 12 ? world.supervisor(divisionCode) : world.author(divisionCode)
  const onBlack = outcome.placed.filter(({ list }) => list === 'BLACK').map(({ subjectId }) => subjectId)
  const sentAt = chinaTime(scoredInDays + 1, 10)
  const publishedAt = state === 'SENT' ? null : chinaTime(scoredInDays + 6, 10)
  const id = uuidv7()
  await db.ranking.create({
    data: {
      id,
      divisionCode,
      subjectKind: panel.kind,
      title,
      scores: json(panel),
      formulaId: RANKING_FORMULA,
      redCount: 1,
      blackCount: 1,
      toldOutcome: json(outcome),
      ...(publishedAt === null ? {} : { outcome: json(outcome) }),
      state,
      makerId: maker.personId,
      makerName: maker.name,
      makerPost: divisionCode.length === 12 ? 'SUPERVISION_CHAIR' : 'TOWNSHIP_STAFF',
      createdAt: chinaTime(scoredInDays, 15),
      sentAt,
      appealUntil: state === 'SENT' ? chinaTime(2, 18) : chinaTime(scoredInDays + 4, 18),
      publishedAt,
      expiresOn: publishedAt && new Date(addDays(panel.scoredOn, 96)),
      subjects: {
        create: panel.subjects.map(({ kind, id: subject, name }) => ({
          subject,
          kind,
          name,
          groupId: kind === 'VILLAGE_GROUP' ? subject : null,
          villageCode: kind === 'VILLAGE' ? subject : null,
          ...(onBlack.includes(subject) ? black : {}),
        })),
      },
    },
  })
  if (seed.appeal && onBlack[0] !== undefined) await appeal(db, id, onBlack[0], seed, maker.name)
  if (publishedAt !== null) {
    const content = { id, title, scores: panel, places: outcome.placed }
    await leaf(db, 'RANKING_PUBLISHED', 'Ranking', id, content)
  }
}

async function appeal(db: CountyTransaction, rankingId: string, subject: string, seed: RankingSeed, name: string) {
  const { text = '', answer = '' } = seed.appeal ?? {}
  const person = await db.person.findFirst({ where: { divisionCode: subject }, orderBy: { id: 'asc' } })
  if (person === null) return
  await db.rankingAppeal.create({
    data: {
      rankingId,
      subject,
      personId: person.id,
      personName: person.name,
      text,
      at: chinaTime(seed.scoredInDays + 2, 9),
      result: 'KEPT',
      answer,
      answererName: name,
      answererPost: 'TOWNSHIP_STAFF',
      answeredAt: chinaTime(seed.scoredInDays + 4, 11),
    },
  })
}
