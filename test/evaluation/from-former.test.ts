import { type FormerEvaluation, fromFormer } from '../../miniapp/src/evaluation/edit/from-former'

const former = (changes: Partial<FormerEvaluation>): FormerEvaluation => ({
  __typename: 'FormerEvaluation',
  id: 'e1',
  title: '2025年村干部满意度评议',
  purpose: '每年一次。',
  templateId: 'VILLAGE_CADRE_SATISFACTION',
  form: { sections: [] },
  anonymous: true,
  electorate: { __typename: 'Electorate', kind: 'GROUPS', groupIds: ['g1'], groupNames: ['一组'] },
  formulaId: 'SATISFACTION_RATE_V2',
  opensAt: '2025-12-01T00:00:00Z',
  closesAt: '2025-12-08T10:00:00Z',
  ...changes,
})
const NOW = Date.parse('2026-11-22T00:00:00Z')

describe('照去年的来', () => {
  test('keeps form, electorate and formula; days and the year in the title move by one', () => {
    expect(fromFormer(former({}), NOW)).toMatchObject({
      begun: true,
      title: '2026年村干部满意度评议',
      electorate: { kind: 'GROUPS', groupIds: ['g1'] },
      formulaId: 'SATISFACTION_RATE_V2',
      date: '2026-12-08',
      time: '18:00',
    })
  })

  test.each([
    ['a day that is over', '2025-03-01T10:00:00Z', '2026-11-29'],
    ['the leap day', '2027-02-28T10:00:00Z', '2028-02-28'],
    ['a leap day whose next year has none', '2028-02-29T10:00:00Z', '2029-02-28'],
  ])('%s', (_, closesAt, date) => expect(fromFormer(former({ closesAt }), NOW).date).toBe(date))

  test('a title with another year stays', () => {
    expect(fromFormer(former({ title: '2030年规划评议' }), NOW).title).toBe('2030年规划评议')
  })
})
