import { compose } from '../../api/print/compose'
import { blankForm, type RegisterForm } from '../../shared/print/register-sheet'
import { readPages } from './read-pdf'

const print = async (forms: RegisterForm[]) =>
  readPages(
    await compose({
      document: 'register',
      size: 'A4',
      input: {
        village: '试县 试镇 试村',
        matter: '维修水渠',
        matterType: '公益事业',
        forms,
        address: 'https://example.org/',
      },
    }),
  )

const CELLS = ['事由', '事项', '时间', '会议形式', '应到人数', '实到人数', '到会率', '内容', '参会人员签名', '公开情况']

test('without any record it is six blank forms, each on one page, with every cell of the paper form', async () => {
  const pages = await print([])
  expect(pages).toHaveLength(6)
  for (const page of pages.slice(0, 4)) for (const cell of CELLS) expect(page).toContain(cell)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`表${'一二三四五六'.charAt(index)}`)
    expect(page).toContain('村务监督委员会意见')
    expect(page).not.toMatch(/null|undefined|NaN/)
  }
  expect(pages[0]).toContain('乡镇列席人员签名、职务')
})

test('what is on record is printed, with the arithmetic, and late entry is told', async () => {
  const [, , , page = ''] = await print([
    {
      ...blankForm('RESOLVED'),
      reason: '水渠漏水',
      heldAt: '2026年10月8日 15:00',
      shouldAttend: 43,
      attended: 31,
      votes: { yes: 29, no: 1, abstain: 1 },
      judgement: '31×3 ≥ 43×2，29×2 > 31',
      content: '同意维修。反对：试委员。',
      attendees: ['试甲', '试乙'],
      township: { name: '试乡镇', post: '副镇长' },
      supervision: { opinion: '程序合法', name: '试监督', on: '2026年10月8日' },
      enteredLate: '2026年10月12日 09:30',
    },
  ])
  for (const words of ['水渠漏水', '43人', '31人', '72.0%', '赞成29票，反对1票，弃权1票（31×3≥43×2，29×2>31）'])
    expect(page).toContain(words)
  for (const words of [
    '同意维修。反对：试委员。',
    '在册到会2人：试甲、试乙',
    '试乡镇，副镇长',
    '程序合法',
    '在册：试监督',
  ])
    expect(page).toContain(words)
  expect(page).toContain('补录：本表内容是2026年10月12日09:30录入的')
})

test('long minutes go on to further pages, whole', async () => {
  const content = Array.from({ length: 700 }, (_none, index) => `第${index}点意见。`).join('')
  const pages = await print([{ ...blankForm('PROPOSED'), content }])
  const all = pages.join('').replace(/维修水渠（续）|试县试镇试村·.*?共\d+页|内容/g, '')
  expect(pages.length).toBeGreaterThan(6)
  expect(all).toContain(content)
})
