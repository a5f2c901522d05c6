import { compose } from '../../api/print/compose'
import { conditionWords, howTo } from '../../api/print/sheet/ballot-words'
import { questionsOf } from '../../shared/evaluation/form'
import { FORM } from '../evaluation/evaluation-form'
import { readPages } from '../print/read-pdf'

const input = {
  village: '试县试镇试村',
  title: '2026年村干部满意度评议',
  purpose: '每年一次，请您说说村干部一年来干得怎么样。',
  until: '2026年11月24日 18:00',
  form: FORM,
  copies: 3,
}

test.each(['A4', 'A5'] as const)('each copy on %s is word for word like the others', async (size) => {
  const pages = await readPages(await compose({ document: 'ballot', size, input }))
  expect(pages).toHaveLength(3)
  expect(new Set(pages).size).toBe(1)
  const [first = ''] = pages
  for (const words of [
    '2026年村干部满意度评议',
    '1.您对村干部的工作满意吗',
    '基本满意',
    '3.您还有什么意见',
    '不要写名字',
    '第1页，共1页',
  ])
    expect(first).toContain(words)
  expect(first).toContain('第1题选“不满意”的，请答')
})

test('a form of several pages counts them within the copy', async () => {
  const questions = Array.from({ length: 40 }, (_, at) => ({
    id: `q${at}`,
    type: 'SCALE' as const,
    scale: 'SATISFACTION' as const,
    title: `第${at}件事办得怎么样`,
    required: true,
  }))
  const long = { ...input, form: { sections: [{ id: 's', title: '总体', questions }] }, copies: 2 }
  const pages = await readPages(await compose({ document: 'ballot', size: 'A5', input: long }))
  const half = pages.length / 2
  expect(half).toBeGreaterThan(1)
  expect(pages.slice(0, half)).toEqual(pages.slice(half))
  expect(pages[half]).toContain(`第1页，共${half}页`)
})

test('what paper cannot hide it says in words', () => {
  const [overall, why, say] = questionsOf(FORM)
  if (!overall || !why || !say) throw new Error('The form has three questions')
  expect(conditionWords(FORM, overall)).toBeNull()
  expect(conditionWords(FORM, why)).toBe('第 1 题选“不满意”的，请答')
  const not = { showIf: [{ questionId: 'overall', operator: 'NOT_IN' as const, values: ['SATISFIED', 'UNKNOWN'] }] }
  expect(conditionWords(FORM, not)).toBe('第 1 题没有选“满意”或“不了解”的，请答')
  expect(howTo(say)).toBe('可以不填，最多 100 字')
})
