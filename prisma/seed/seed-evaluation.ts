import type { Answers, EvaluationForm, Question } from '@shared/evaluation/form'
import { optionsOf } from '@shared/evaluation/form'
import { outcomeOf } from '@shared/evaluation/outcome'
import { type Tally, tally } from '@shared/evaluation/tally'
import type { CountyTransaction } from '../../api/database/county-database'
import type { Keys } from '../../api/keys'
import { createRandom, type Random } from './random'
import { seedBallots } from './seed-ballots'
import { chinaTime, leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'

export interface EvaluationSeed {
  division: string
  title: string
  purpose: string
  templateId?: string
  form: EvaluationForm
  anonymous: boolean
  formulaId: string
  state: 'DRAFT' | 'OPEN' | 'CLOSED'
  /** Days from now to the closing; negative in the past. */
  closesInDays: number
  /** Which share of the roll has answered. */
  answered: number
  /** How answers lean: the weight of each level or option in its order. */
  leaning: readonly number[]
  comments?: readonly string[]
}

const DAY = 86_400_000

export async function seedEvaluation(
  db: CountyTransaction,
  seed: EvaluationSeed,
  world: SeedWorld,
  keys: Keys,
): Promise<void> {
  const author = world.supervisor(seed.division)
  const closesAt = chinaTime(seed.closesInDays, 18)
  const roll = seed.state === 'DRAFT' ? [] : world.village(seed.division).people.filter((person) => person.adult)
  const random = createRandom(seed.title.length * 104_729 + roll.length)
  const face = world.village(seed.division).faces[0]?.person.id
  const electors = roll.map(({ id }) => ({ personId: id, answered: id !== face && random() < seed.answered }))
  const ballots = electors.filter((elector) => elector.answered).map(() => answer(random, seed))
  const { form, anonymous, formulaId } = seed
  const evaluation = await db.evaluation.create({
    data: {
      divisionCode: seed.division,
      title: seed.title,
      purpose: seed.purpose,
      templateId: seed.templateId ?? null,
      form: { ...form } as object,
      anonymous,
      state: seed.state,
      electorate: { kind: 'ALL_VILLAGERS', groupIds: [] },
      electorateCount: roll.length,
      formulaId,
      authorId: author.personId,
      authorName: author.name,
      hostName: seed.state === 'DRAFT' ? null : author.name,
      hostKind: seed.state === 'DRAFT' ? null : 'SUPERVISOR',
      hostPost: seed.state === 'DRAFT' ? null : 'SUPERVISION_CHAIR',
      opensAt: seed.state === 'DRAFT' ? null : new Date(Math.min(Date.now() - DAY, closesAt.getTime() - 12 * DAY)),
      closesAt,
      closedAt: seed.state === 'CLOSED' ? closesAt : null,
    },
  })
  const evaluationId = evaluation.id
  await db.evaluationElector.createMany({ data: electors.map((elector) => ({ evaluationId, ...elector })) })
  if (seed.state === 'DRAFT') return
  const voters = electors.filter((elector) => elector.answered).map(({ personId }) => personId)
  const issued = roll.length
  const closed = seed.state === 'CLOSED'
  if (!anonymous) {
    const castAt = new Date(closesAt.getTime() - DAY)
    await db.namedBallot.createMany({
      data: voters.map((personId, index) => ({ evaluationId, personId, answers: ballots[index] ?? {}, castAt })),
    })
  }
  const counted: Tally & { tooFew?: string[] } = anonymous
    ? await seedBallots(db, keys, { evaluationId, form, voters, ballots, issued, closed })
    : tally(form, ballots, { issued })
  if (!closed) return
  const outcome = outcomeOf(form, counted, { formulaId, tooFew: counted.tooFew })
  await db.evaluation.update({ where: { id: evaluationId }, data: { result: { ...outcome } } })
  await leaf(db, 'EVALUATION_RESULT', 'Evaluation', evaluationId, { evaluationId, title: seed.title, outcome })
}

/** One believable ballot. */
function answer(random: Random, seed: EvaluationSeed): Answers {
  const answers: Answers = {}
  for (const question of seed.form.sections.flatMap((section) => section.questions)) {
    if (question.showIf !== undefined) continue
    const given = answerOf(random, question, seed)
    if (given !== null) answers[question.id] = given
  }
  return answers
}

function answerOf(random: Random, question: Question, seed: EvaluationSeed): Answers[string] | null {
  const ids = optionsOf(question).map((option) => option.id)
  switch (question.type) {
    case 'SINGLE':
    case 'SCALE':
      return weighted(random, ids, seed.leaning)
    case 'MULTIPLE': {
      const chosen = ids.filter(() => random() < 0.3).slice(0, question.max ?? ids.length)
      return chosen.length > 0 ? chosen : null
    }
    case 'SCORE':
      return question.min + Math.floor(random() * ((question.max - question.min) / question.step + 1)) * question.step
    case 'RANKING':
      return [...ids].sort(() => random() - 0.5).slice(0, question.top ?? ids.length)
    case 'TEXT': {
      const comments = seed.comments ?? []
      return random() < 0.15 && comments.length > 0 ? (comments[Math.floor(random() * comments.length)] ?? null) : null
    }
  }
}

function weighted(random: Random, ids: readonly string[], weights: readonly number[]): string {
  const total = ids.reduce((sum, _id, index) => sum + (weights[index] ?? 1), 0)
  let left = random() * total
  for (const [index, id] of ids.entries()) {
    left -= weights[index] ?? 1
    if (left < 0) return id
  }
  return ids[ids.length - 1] ?? ''
}
