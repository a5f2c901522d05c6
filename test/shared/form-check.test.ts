import { checkForm, parseForm } from '../../shared/evaluation/form-check'
import { EVALUATION_LIMITS } from '../../shared/evaluation/limits'
import { sampleForm } from './form-sample'

type Json = Record<string, unknown>
const scale = (id: string, more: Json = {}): Json => ({
  id,
  type: 'SCALE',
  title: id,
  scale: 'SATISFACTION',
  required: true,
  ...more,
})
const form = (...questions: unknown[]) => ({ sections: [{ id: 's', title: '一', questions }] })
const two = [
  { id: 'a', title: '甲' },
  { id: 'b', title: '乙' },
]
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}`, title: `选项${index}` }))
const codes = (input: unknown) => checkForm(input).map((problem) => `${problem.code} ${problem.field}`)
const q = 'sections.0.questions.0'

describe('a form that may be opened', () => {
  test('the sample, and parsing gives it back', () => {
    expect(checkForm(sampleForm())).toEqual([])
    expect(parseForm(sampleForm())).toEqual({ ok: true, value: sampleForm() })
    expect(parseForm(JSON.parse(JSON.stringify(sampleForm())))).toEqual({ ok: true, value: sampleForm() })
  })

  test('what the form does not know is dropped', () => {
    expect(parseForm(form(scale('q', { evil: true, levels: two })))).toEqual({ ok: true, value: form(scale('q')) })
  })

  test('exactly at the limits', () => {
    const sections = Array.from({ length: 20 }, (_, s) => ({
      id: `s${s}`,
      title: '题'.repeat(200),
      questions: Array.from({ length: 3 }, (_, n) => scale(`q${s}-${n}`)),
    }))
    expect(checkForm({ sections })).toEqual([])
    expect(checkForm(form({ id: 'q', type: 'SINGLE', title: '问', required: true, options: many(20) }))).toEqual([])
  })

  test('a rare character counts once', () => {
    expect(checkForm(form(scale('q', { title: '𠮷'.repeat(200) })))).toEqual([])
  })
})

describe('refused', () => {
  test.each([
    ['nothing', undefined, ['FORM_MALFORMED sections']],
    ['a text', '[]', ['FORM_MALFORMED sections']],
    ['a list', [], ['FORM_MALFORMED sections']],
    ['no section', { sections: [] }, ['FORM_EMPTY sections']],
    ['a section that is null', { sections: [null] }, expect.arrayContaining(['FORM_MALFORMED sections.0'])],
    ['no question', form(), ['FORM_SECTION_EMPTY sections.0.questions']],
    ['no title', form(scale('q', { title: '  ' })), [`FORM_TITLE_MISSING ${q}.title`]],
    ['a title of 201', form(scale('q', { title: '题'.repeat(201) })), [`FORM_TEXT_TOO_LONG ${q}.title`]],
    ['a title of two lines', form(scale('q', { title: '一\n二' })), [`FORM_TEXT_UNREADABLE ${q}.title`]],
    [
      'a title that turns its direction',
      form(scale('q', { title: '满意\u202e意满' })),
      [`FORM_TEXT_UNREADABLE ${q}.title`],
    ],
    ['half a character', form(scale('q', { title: '好\ud842' })), [`FORM_TEXT_UNREADABLE ${q}.title`]],
    ['a help with NUL', form(scale('q', { help: 'a\u0000' })), [`FORM_TEXT_UNREADABLE ${q}.help`]],
    ['a help too long', form(scale('q', { help: '好'.repeat(2001) })), [`FORM_TEXT_TOO_LONG ${q}.help`]],
    ['required as text', form(scale('q', { required: 'yes' })), [`FORM_MALFORMED ${q}.required`]],
    ['an unknown type', form(scale('q', { type: 'FILE' })), [`FORM_QUESTION_TYPE ${q}.type`]],
    ['an unknown scale', form(scale('q', { scale: 'STARS' })), expect.arrayContaining([`FORM_MALFORMED ${q}.scale`])],
    [
      'a custom scale of one',
      form(scale('q', { scale: 'CUSTOM', levels: many(1) })),
      [`FORM_OPTIONS_COUNT ${q}.levels`],
    ],
    ['a prototype as id', form(scale('__proto__')), [`FORM_ID_INVALID ${q}.id`]],
    ['an id of 41', form(scale('q'.repeat(41))), [`FORM_ID_INVALID ${q}.id`]],
    ['an id twice', form(scale('q'), scale('q')), ['FORM_ID_TWICE sections.0.questions.1.id']],
    ['the id of its section', form(scale('s')), [`FORM_ID_TWICE ${q}.id`]],
  ])('%s', (_, input, expected) => expect(codes(input)).toEqual(expected))

  test.each([
    ['one option', many(1), ['FORM_OPTIONS_COUNT']],
    ['21 options', many(21), ['FORM_OPTIONS_COUNT']],
    ['no options', undefined, ['FORM_OPTIONS_COUNT']],
    ['an option id twice', [two[0], { id: 'a', title: '丙' }], ['FORM_ID_TWICE']],
    ['an option title twice', [two[0], { id: 'c', title: '甲' }], ['FORM_OPTION_TITLE_TWICE']],
    ['an option title of 101', [two[0], { id: 'c', title: '字'.repeat(101) }], ['FORM_TEXT_TOO_LONG']],
  ])('%s', (_, options, expected) => {
    const problems = checkForm(form({ id: 'q', type: 'SINGLE', title: '问', required: true, options }))
    expect(problems.map((problem) => problem.code)).toEqual(expected)
  })

  test.each([
    [{ min: 0 }, 'min'],
    [{ min: 3 }, 'min'],
    [{ min: 1.5 }, 'min'],
    [{ max: 3 }, 'max'],
    [{ min: 2, max: 1 }, 'max'],
    [{ max: '2' }, 'max'],
  ])('bounds %j of two options', (bounds, at) => {
    const question = { id: 'q', type: 'MULTIPLE', title: '问', required: true, options: two, ...bounds }
    expect(codes(form(question))).toEqual([`FORM_CHOICE_BOUNDS ${q}.${at}`])
  })

  test.each([
    [{ min: 0, max: 10, step: 0 }],
    [{ min: 0, max: 10, step: -1 }],
    [{ min: 10, max: 10, step: 1 }],
    [{ min: 10, max: 0, step: 1 }],
    [{ min: 0, max: 10, step: 3 }],
    [{ min: 0, max: 1, step: 0.001 }],
    [{ min: 0, max: 1001, step: 1 }],
    [{ min: 0, max: 100, step: 0.01 }],
    [{ min: 0, max: 10 }],
    [{ min: '0', max: 10, step: 1 }],
    [{ min: 0, max: Number.POSITIVE_INFINITY, step: 1 }],
  ])('a score range %j', (range) => {
    expect(codes(form({ id: 'q', type: 'SCORE', title: '问', required: true, ...range }))).toEqual([
      `FORM_SCORE_RANGE ${q}`,
    ])
  })

  test.each([0, 1001, 1.5, '20', undefined])('a text length of %p', (maxLength) => {
    expect(codes(form({ id: 'q', type: 'TEXT', title: '问', required: true, maxLength }))).toEqual([
      `FORM_TEXT_LENGTH ${q}.maxLength`,
    ])
  })

  test('too many sections, questions', () => {
    const sections = Array.from({ length: 21 }, (_, s) => ({ id: `s${s}`, title: '节', questions: [scale(`q${s}`)] }))
    expect(checkForm({ sections })).toEqual([
      { code: 'FORM_TOO_MANY_SECTIONS', field: 'sections', parameters: { max: 20 } },
    ])
    const questions = Array.from({ length: 61 }, (_, index) => scale(`q${index}`))
    expect(checkForm(form(...questions))).toEqual([
      { code: 'FORM_TOO_MANY_QUESTIONS', field: 'sections', parameters: { max: 60 } },
    ])
  })

  test('a flood of problems is cut', () => {
    const questions = Array.from({ length: 60 }, () => ({ id: '!', type: '!', title: '', required: 1 }))
    expect(checkForm(form(...questions))).toHaveLength(100)
    expect(EVALUATION_LIMITS.questions).toBe(60)
  })
})

describe('skip rules', () => {
  const hung = (showIf: unknown) => form(scale('a'), { ...scale('b'), showIf }, scale('c'))
  const at = 'sections.0.questions.1.showIf.0'

  test.each([
    ['IN', [{ questionId: 'a', operator: 'IN', values: ['SATISFIED'] }]],
    ['NOT_IN', [{ questionId: 'a', operator: 'NOT_IN', values: ['SATISFIED', 'UNKNOWN'] }]],
    ['ANSWERED', [{ questionId: 'a', operator: 'ANSWERED' }]],
    ['none', []],
    ['null', null],
  ])('%s of an earlier question', (_, showIf) => expect(checkForm(hung(showIf))).toEqual([]))

  test.each([
    ['a later question', { questionId: 'c', operator: 'ANSWERED' }, `FORM_CONDITION_QUESTION ${at}.questionId`],
    ['itself', { questionId: 'b', operator: 'ANSWERED' }, `FORM_CONDITION_QUESTION ${at}.questionId`],
    ['an unknown one', { questionId: 'x', operator: 'ANSWERED' }, `FORM_CONDITION_QUESTION ${at}.questionId`],
    ['an unknown answer', { questionId: 'a', operator: 'IN', values: ['x'] }, `FORM_CONDITION_VALUE ${at}.values`],
    ['no answer', { questionId: 'a', operator: 'IN', values: [] }, `FORM_CONDITION_VALUE ${at}.values`],
    [
      'an unknown operator',
      { questionId: 'a', operator: 'LIKE', values: ['UNKNOWN'] },
      `FORM_MALFORMED ${at}.operator`,
    ],
  ])('%s is refused', (_, condition, expected) => expect(codes(hung([condition]))).toEqual([expected]))

  test('a section may not hang on its own question, nor anything on what a text says', () => {
    const own = {
      sections: [
        { id: 's', title: '节', showIf: [{ questionId: 'a', operator: 'ANSWERED' }], questions: [scale('a')] },
      ],
    }
    expect(codes(own)).toEqual(['FORM_CONDITION_QUESTION sections.0.showIf.0.questionId'])
    const text = { id: 'a', type: 'TEXT', title: '话', required: false, maxLength: 10 }
    const onText = form(text, { ...scale('b'), showIf: [{ questionId: 'a', operator: 'IN', values: ['好'] }] })
    expect(codes(onText)).toEqual([`FORM_CONDITION_VALUE ${at}.values`])
  })
})
