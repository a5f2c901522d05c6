import { parseElectorate } from '../../shared/evaluation/electorate'
import { checkForm } from '../../shared/evaluation/form-check'
import { findFormula } from '../../shared/evaluation/formula'
import { EVALUATION_LIMITS } from '../../shared/evaluation/limits'
import { EVALUATION_TEMPLATES } from '../../shared/evaluation/template'

describe('templates', () => {
  test.each(EVALUATION_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s may be opened as it is',
    (_id, { form, formulaId, title, purpose, electorate }) => {
      expect(checkForm(form)).toEqual([])
      expect(findFormula(formulaId)).toBeDefined()
      expect(parseElectorate({ kind: electorate, groupIds: ['g1'] })).toMatchObject({ kind: electorate })
      expect(title.length).toBeLessThanOrEqual(EVALUATION_LIMITS.evaluationTitle)
      expect(purpose.length).toBeLessThanOrEqual(EVALUATION_LIMITS.purpose)
    },
  )

  test('each has its own id', () => {
    const ids = EVALUATION_TEMPLATES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('an electorate from outside', () => {
  test.each([
    [null, 'EVALUATION_ELECTORATE_UNKNOWN'],
    ['GROUPS', 'EVALUATION_ELECTORATE_UNKNOWN'],
    [{ kind: 'EVERYBODY' }, 'EVALUATION_ELECTORATE_UNKNOWN'],
    [{ kind: 'GROUPS', groupIds: [] }, 'EVALUATION_GROUPS_MISSING'],
    [{ kind: 'GROUPS', groupIds: [1] }, 'EVALUATION_GROUPS_MISSING'],
    [{ kind: 'GROUPS', groupIds: Array.from({ length: 101 }, (_, index) => `g${index}`) }, 'EVALUATION_GROUPS_MISSING'],
  ])('%j is refused', (input, code) => {
    expect(parseElectorate(input)).toMatchObject({ code })
  })

  test('groups named twice are one; groups beside another kind are dropped', () => {
    expect(parseElectorate({ kind: 'GROUPS', groupIds: ['a', 'b', 'a'] })).toEqual({
      kind: 'GROUPS',
      groupIds: ['a', 'b'],
    })
    expect(parseElectorate({ kind: 'PARTY_MEMBERS', groupIds: ['a'] })).toEqual({ kind: 'PARTY_MEMBERS', groupIds: [] })
  })
})
