import { read as readBook, utils } from '@e965/xlsx'
import type { Answers, EvaluationForm } from '../../shared/evaluation/form'
import { subjectQuestionId } from '../../shared/evaluation/subject'
import { createVillagers } from '../evaluation/evaluation-content'
import { EvaluationHost, START_MS } from '../evaluation/evaluation-host'
import { readPages } from '../print/read-pdf'
import { newKey } from '../support/api'
import { type ClosedRound, createClosedRound, REPORT_FORM } from './report-world'

const BODY = `id flags { kind questionTitle text source } criteriaMet { id } proposal { criteria { id } evidence }
  survey { version blended text reason } crossTables { rowTitle rows { titles total } columns { titles } cells total }
  crossAxes { id with } comparison { headlines { evaluationId incomparable figure { value } } questions { questionId } }
  xlsxPath pdfPath availableActions`

interface Report {
  flags: { kind: string; questionTitle: string; text: string; source: string }[]
  criteriaMet: { id: string }[]
  proposal: { criteria: { id: string }[]; evidence: string } | null
  survey: { version: number; blended: number | null; text: string; reason: string | null } | null
  crossTables: {
    rowTitle: string
    rows: { titles: string[]; total: number }[]
    cells: (number | null)[][]
    total: number
  }[]
  crossAxes: { id: string; with: string[] }[]
  comparison: {
    headlines: { evaluationId: string; incomparable: string | null; figure: { value: number } | null }[]
    questions: { questionId: string }[]
  }
  xlsxPath: string
  pdfPath: string
  availableActions: string[]
}

interface Payload {
  report: Report | null
  userErrors: { code: string; field: string | null }[]
}

describe('what can be read out of a closed round', () => {
  let host: EvaluationHost
  let people: string[]

  beforeAll(async () => {
    host = await EvaluationHost.start()
    people = await createVillagers(host.database, host.cast, 60)
  }, START_MS)
  afterAll(() => host.stop())

  const round = (changes: ClosedRound = {}) => createClosedRound(host.database, host.cast, changes)
  const report = async (id: string, token = host.tokens.supervisor) => {
    const document = `query ($id: ID!) { evaluationReport(id: $id) { ${BODY} } }`
    const answer = await host.api.send<{ evaluationReport: Report }>(document, { id }, token)
    if (!answer.data?.evaluationReport) throw new Error(JSON.stringify(answer))
    return answer.data.evaluationReport
  }
  const call = async (name: string, input: object, token = host.tokens.supervisor) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { report { ${BODY} } userErrors { code field } } }`
    const answer = await host.api.send<Record<string, Payload>>(
      document,
      { input: { idempotencyKey: newKey(), ...input } },
      token,
    )
    const payload = answer.data?.[name]
    if (payload === undefined) throw new Error(JSON.stringify(answer.errors))
    return payload
  }
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)

  describe('flags', () => {
    const judging = (officeId: string): EvaluationForm => ({
      sections: [
        {
          id: 'members',
          title: '成员',
          questions: [
            {
              id: subjectQuestionId(officeId),
              type: 'SCALE',
              scale: 'COMPETENCE',
              title: '村委会主任 试村干',
              required: true,
            },
          ],
        },
      ],
    })
    const answers = (officeId: string, bad: number): Answers[] =>
      Array.from({ length: 20 }, (_, at) => ({ [subjectQuestionId(officeId)]: at < bad ? 'INCOMPETENT' : 'COMPETENT' }))
    const review = (officeId: string, bad: number, closed: number, templateId: string) =>
      round({
        form: judging(officeId),
        answers: answers(officeId, bad),
        closed,
        templateId,
        formulaId: 'COMPETENCE_RATE_V1',
      })

    test('twice in a row for the same person and post cites the law; villagers and cadres do not see it', async () => {
      const office = host.cast.cadre.officeId ?? ''
      const { personId, kind, post, divisionCode, startsOn } = await host.database.office.findUniqueOrThrow({
        where: { id: office },
      })
      const term = await host.database.office.create({ data: { personId, kind, post, divisionCode, startsOn } })
      await review(office, 12, 400, 'TWICE')
      const second = await review(term.id, 10, 20, 'TWICE')
      const { flags } = await report(second.id)
      expect(flags).toMatchObject([{ kind: 'UNFIT_TWICE', questionTitle: '村委会主任 试村干' }])
      expect(flags[0]?.source).toContain('第三十三条')
      expect(flags[0]?.text).toContain('10 票')
      for (const token of [host.tokens.villager, host.tokens.cadre])
        expect((await report(second.id, token)).flags).toEqual([])
      expect((await report(second.id, host.tokens.township)).flags).toHaveLength(1)
    })

    test('a good year between breaks the row, and one person’s verdict is not another’s', async () => {
      const office = host.cast.cadre.officeId ?? ''
      const other = host.cast.supervisor.officeId ?? ''
      await review(office, 12, 800, 'BETWEEN')
      await review(office, 2, 400, 'BETWEEN')
      const third = await review(office, 12, 20, 'BETWEEN')
      expect((await report(third.id)).flags.map(({ kind }) => kind)).toEqual(['UNFIT'])
      await review(other, 12, 400, 'OTHERS')
      const own = await review(office, 12, 20, 'OTHERS')
      expect((await report(own.id)).flags.map(({ kind }) => kind)).toEqual(['UNFIT'])
    })

    test('satisfaction under 60 % is flagged, 60 % is not', async () => {
      const of = (good: number) =>
        Array.from({ length: 20 }, (_, at) => ({ overall: at < good ? 'SATISFIED' : 'DISSATISFIED' }))
      const low = await round({ answers: of(11), templateId: 'LOW' })
      expect((await report(low.id)).flags).toMatchObject([{ kind: 'BELOW_SIXTY' }])
      expect((await report(low.id)).criteriaMet).toEqual([{ id: 'dissatisfied' }])
      const fair = await round({ answers: of(12), templateId: 'FAIR' })
      expect((await report(fair.id)).flags).toEqual([])
    })
  })

  test('rounds are compared where the formula has the same version, oldest first', async () => {
    const templateId = 'COMPARED'
    const first = await round({ templateId, closed: 800 })
    const second = await round({ templateId, closed: 400, formulaId: 'SATISFACTION_RATE_V2' })
    const third = await round({ templateId, closed: 20 })
    const { comparison } = await report(third.id, host.tokens.villager)
    expect(comparison.headlines).toEqual([
      { evaluationId: first.id, incomparable: null, figure: { value: 5_000 } },
      { evaluationId: second.id, incomparable: 'OTHER_FORMULA', figure: null },
      { evaluationId: third.id, incomparable: null, figure: { value: 5_000 } },
    ])
    expect(comparison.questions).toEqual([{ questionId: 'overall' }])
    expect((await report(second.id)).comparison.headlines).toHaveLength(2)
  })

  test('a telephone survey is weighed 6:4 and corrected by a further version with a reason', async () => {
    const { id } = await round({ templateId: 'SURVEY' })
    const survey = {
      evaluationId: id,
      blendId: 'PHONE_6_BALLOTS_4_V1',
      value: 8_600,
      source: '民意调查通报第3号',
      attachmentIds: [],
    }
    expect(codes(await call('recordPhoneSurvey', { ...survey, value: 10_001 }))).toEqual(['SURVEY_VALUE'])
    expect(codes(await call('recordPhoneSurvey', { ...survey, blendId: 'MINE' }))).toEqual([
      'EVALUATION_FORMULA_UNKNOWN',
    ])
    expect(codes(await call('recordPhoneSurvey', { ...survey, source: '' }))).toEqual(['TEXT_REQUIRED'])
    const { report: entered } = await call('recordPhoneSurvey', survey)
    expect(entered?.survey).toEqual({
      version: 1,
      blended: 7_160,
      text: '电话调查 86.0% × 60% + 评议 50.0% × 40% = 71.6%',
      reason: null,
    })
    expect(codes(await call('recordPhoneSurvey', { ...survey, value: 8_500 }))).toEqual(['TEXT_REQUIRED'])
    const corrected = await call('recordPhoneSurvey', { ...survey, value: 8_500, reason: '通报更正了数字' })
    expect(corrected.report?.survey).toMatchObject({ version: 2, blended: 7_100, reason: '通报更正了数字' })
    expect(await host.database.transparencyLeaf.count({ where: { subjectId: id, type: 'EVALUATION_SURVEY' } })).toBe(2)
  })

  test('cross-tables: none of a secret round, none that closes a circle, none of too few', async () => {
    const secret = await round({ anonymous: true, templateId: 'SECRET' })
    expect((await report(secret.id)).crossAxes).toEqual([])
    const axes = { row: 'GROUP', column: 'overall' }
    expect(codes(await call('publishCrossTable', { evaluationId: secret.id, ...axes }))).toEqual(['CROSS_TABLE_SECRET'])
    const few = await round({ voters: people.slice(0, 12), templateId: 'FEW' })
    expect(codes(await call('publishCrossTable', { evaluationId: few.id, ...axes }))).toEqual(['CROSS_TABLE_WITHHELD'])
    const answers = people.map(
      (_, at): Answers => ({
        overall: at % 2 === 0 ? 'SATISFIED' : 'DISSATISFIED',
        'criterion-petitions': at % 3 === 0 ? 'yes' : 'no',
        'criterion-no-income': at % 5 === 0 ? 'yes' : 'no',
      }),
    )
    const { id } = await round({ voters: people, answers, templateId: 'CROSSED' })
    const cross = (row: string, column: string) => call('publishCrossTable', { evaluationId: id, row, column })
    expect(codes(await cross('overall', 'else'))).toEqual(['CROSS_TABLE_AXIS'])
    const { report: first } = await cross('overall', 'criterion-petitions')
    expect(first?.crossTables).toMatchObject([
      {
        rowTitle: '满意吗',
        cells: [
          [10, 20],
          [10, 20],
        ],
        total: 60,
      },
    ])
    expect(codes(await cross('overall', 'criterion-no-income'))).toEqual([])
    expect(codes(await cross('criterion-petitions', 'criterion-no-income'))).toEqual(['CROSS_TABLE_CIRCLE'])
    expect((await report(id, host.tokens.villager)).crossTables).toHaveLength(2)
    await expect(host.database.evaluationCrossTable.deleteMany({ where: { evaluationId: id } })).rejects.toThrow()
  })

  test('a screening is proposed once, with criteria of the fifteen and evidence', async () => {
    const answers = Array.from(
      { length: 20 },
      (_, at): Answers => ({
        overall: 'SATISFIED',
        'criterion-petitions': at < 12 ? 'yes' : 'no',
        'criterion-no-income': at < 8 ? 'yes' : 'no',
      }),
    )
    const { id } = await round({ answers, templateId: 'SCREENING_15_CRITERIA' })
    expect((await report(id)).criteriaMet).toEqual([{ id: 'petitions' }])
    expect((await report(id, host.tokens.villager)).criteriaMet).toEqual([])
    const input = { evaluationId: id, criteria: ['petitions'], evidence: '去年以来有五件信访没有办结。' }
    expect(codes(await call('proposeScreening', { ...input, criteria: ['mine'] }))).toEqual(['SCREENING_CRITERIA'])
    expect(codes(await call('proposeScreening', { ...input, evidence: '不好' }))).toEqual(['SCREENING_EVIDENCE'])
    expect((await call('proposeScreening', input)).report?.proposal).toMatchObject({ criteria: [{ id: 'petitions' }] })
    expect(codes(await call('proposeScreening', input))).toEqual(['SCREENING_PROPOSED'])
    expect((await report(id, host.tokens.cadre)).proposal).toBeNull()
    const list = 'query ($division: ID!) { screeningProposals(division: $division) { nodes { evidence } } }'
    const { data } = await host.api.send<{ screeningProposals: { nodes: object[] } }>(
      list,
      { division: host.cast.village },
      host.tokens.township,
    )
    expect(data?.screeningProposals.nodes).toContainEqual({ evidence: input.evidence })
  })

  describe('files', () => {
    const bytesOf = async (path: string) => {
      const response = await fetch(`${host.api.origin}${path}`)
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
    }

    test('hold what is published, by an address nobody can make up', async () => {
      const { id } = await round({ templateId: 'FILES' })
      const { xlsxPath, pdfPath } = await report(id, host.tokens.villager)
      expect((await bytesOf(xlsxPath.replace(/s=./, 's=!'))).status).toBe(404)
      expect((await bytesOf(xlsxPath.replace(id, people[0] ?? ''))).status).toBe(404)
      const book = readBook((await bytesOf(xlsxPath)).bytes)
      const lines = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
      expect(lines('概况')).toContainEqual(['收回', '12 份'])
      expect(lines('各题')).toContainEqual(['满意', 6, '50.0%'])
      const pages = await readPages((await bytesOf(pdfPath)).bytes)
      expect(pages.join('')).toContain('满意率')
    })
  })

  test('a draft can begin with a former round', async () => {
    const { id } = await round({ templateId: 'FORMER', closed: 0 })
    const document =
      'query ($division: ID!) { formerEvaluations(division: $division) { id form formulaId electorate { kind } } }'
    const { data } = await host.api.send<{ formerEvaluations: { id: string }[] }>(
      document,
      { division: host.cast.village },
      host.tokens.cadre,
    )
    expect(data?.formerEvaluations[0]).toMatchObject({ id, form: REPORT_FORM, electorate: { kind: 'ALL_VILLAGERS' } })
  })
})
