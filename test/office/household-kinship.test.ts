import { householdKinship } from '../../api/office/household-kinship'
import { closeRelatives } from '../../shared/kinship'

const member = (
  id: string,
  householdRole: Parameters<typeof householdKinship>[0][number]['householdRole'],
  sex: 'FEMALE' | 'MALE' = 'MALE',
) => ({
  id,
  householdRole,
  sex,
})
const family = [
  member('户主', 'HEAD'),
  member('妻', 'SPOUSE', 'FEMALE'),
  member('子', 'CHILD'),
  member('女', 'CHILD', 'FEMALE'),
  member('儿媳', 'CHILD_IN_LAW', 'FEMALE'),
  member('孙', 'GRANDCHILD'),
  member('母', 'PARENT', 'FEMALE'),
  member('岳母', 'PARENT_IN_LAW', 'FEMALE'),
  member('弟', 'SIBLING'),
  member('祖母', 'GRANDPARENT', 'FEMALE'),
  member('亲戚', 'OTHER'),
]
const relativesOf = (id: string) =>
  Object.fromEntries(
    closeRelatives(id, householdKinship(family))
      .filter(({ personId }) => !personId.startsWith('between:'))
      .map(({ personId, relation }) => [personId, relation]),
  )

describe('kinship told by household roles', () => {
  test('a household without a head tells nothing', () => {
    expect(householdKinship(family.slice(1))).toEqual([])
  })

  test('the head’s close relatives, in-laws and others left out', () => {
    expect(relativesOf('户主')).toEqual({
      妻: 'SPOUSE',
      母: 'PARENT',
      子: 'CHILD',
      女: 'CHILD',
      弟: 'SIBLING',
      祖母: 'GRANDPARENT',
      孙: 'GRANDCHILD',
    })
  })

  test('brother and sister, mother and daughter, grandmother and grandchild by the mother', () => {
    expect(relativesOf('女')).toMatchObject({
      子: 'SIBLING',
      户主: 'PARENT',
      妻: 'PARENT',
      母: 'GRANDPARENT',
      岳母: 'GRANDPARENT',
    })
    expect(relativesOf('岳母')).toEqual({ 妻: 'CHILD', 子: 'GRANDCHILD', 女: 'GRANDCHILD' })
  })

  test('an in-law is nobody’s close relative', () => {
    expect(relativesOf('儿媳')).toEqual({})
    expect(relativesOf('亲戚')).toEqual({})
  })
})
