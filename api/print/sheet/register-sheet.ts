import {
  attendanceRate,
  REGISTER_STAGES,
  type RegisterForm,
  type RegisterSheetInput,
  registerForms,
} from '../../../shared/print/register-sheet'
import { Paper, type PaperSize } from '../paper/paper'
import { PrintableText } from '../paper/printable-text'
import { drawQr } from '../paper/qr-mark'
import { drawMissing } from './missing-note'
import { drawGrid, type GridRow } from './register-grid'

const ORDINALS = ['一', '二', '三', '四', '五', '六']
const QR = 62

/** 四议两公开 登记表: six forms, a page each; what is not on record is left blank for handwriting. */
export async function registerSheet(input: RegisterSheetInput, size: PaperSize): Promise<Buffer> {
  const paper = new Paper({ size, title: `${input.matter} 四议两公开登记表`, author: input.village })
  let [sheet, last] = [0, '']
  for (const form of registerForms(input.forms)) {
    if (form.stage !== last) sheet += 1
    last = form.stage
    drawForm(paper, input, form, ORDINALS[sheet - 1] ?? '')
  }
  return paper.finish()
}

function drawForm(paper: Paper, input: RegisterSheetInput, form: RegisterForm, ordinal: string): void {
  paper.text = new PrintableText()
  paper.begin(`${input.village} · ${input.matter} · 四议两公开登记表`, input.matter)
  drawHead(paper, input, form, ordinal)
  drawGrid(paper, rowsOf(input, form))
  drawMissing(paper)
}

function drawHead(paper: Paper, { village, address }: RegisterSheetInput, form: RegisterForm, ordinal: string): void {
  const again = form.version > 1 ? `（第 ${form.version} 次）` : ''
  const small = { size: paper.scaled(11) }
  const side = paper.scaled(QR)
  const top = paper.y
  if (address !== null) drawQr(paper, address, paper.margin + paper.width - side, top - paper.scaled(8), side)
  paper.y += paper.linesAt([paper.text.of(village)], paper.margin, paper.y, paper.width, small)
  const head = { size: paper.scaled(18), weight: 'bold' as const }
  paper.y += paper.linesAt(['四议两公开工作法登记表'], paper.margin, paper.y, paper.width, head)
  const stage = { size: paper.scaled(13.5), weight: 'bold' as const }
  const words = `表${ordinal}  ${REGISTER_STAGES[form.stage].title}${again}`
  paper.y += paper.linesAt([words], paper.margin, paper.y, paper.width, stage)
  paper.gap(form.enteredLate === null ? 8 : 2)
  if (form.enteredLate === null) return
  const late = { size: paper.scaled(10.5), weight: 'bold' as const }
  paper.paragraph(`补录：本表内容是 ${form.enteredLate} 录入的，晚于开会（公开）的时间。`, late)
  paper.gap(3)
}

const disclosing = (form: RegisterForm): boolean =>
  form.stage === 'DECISION_DISCLOSED' || form.stage === 'RESULT_DISCLOSED'

function rowsOf(input: RegisterSheetInput, form: RegisterForm): GridRow[] {
  const { stage, attendees, township, supervision } = form
  const matter = input.matterType === null ? input.matter : `${input.matter}（${input.matterType}）`
  const head: GridRow[] = [
    { cells: [['事由', form.reason]], lines: 2 },
    { cells: [['事项', matter]], lines: 1 },
    {
      cells: [
        ['时间', form.heldAt],
        ['地点', form.place],
      ],
      lines: 1,
    },
  ]
  const foot: GridRow[] = [
    { cells: [['公开情况', form.disclosure]], lines: disclosing(form) ? 5 : 2 },
    { cells: [['村务监督委员会意见', supervision?.opinion ?? null]], lines: 3, signed: signature(supervision) },
  ]
  if (disclosing(form)) return [...head, { cells: [['内容', form.content]], lines: 8, grows: true }, ...foot]
  const names = attendees.length > 0 ? `在册到会 ${attendees.length} 人：${attendees.join('、')}` : null
  return [
    ...head,
    { cells: [['会议形式', form.form ?? REGISTER_STAGES[stage].form]], lines: 1 },
    {
      cells: [
        ['应到人数', count(form.shouldAttend)],
        ['实到人数', count(form.attended)],
        ['到会率', attendanceRate(form.shouldAttend, form.attended)],
      ],
      lines: 1,
    },
    { cells: [['表决', votes(form)]], lines: 1 },
    { cells: [['内容', form.content]], lines: 6, grows: true },
    { cells: [['参会人员签名', names]], lines: 7 },
    {
      cells: [['乡镇列席人员签名、职务', township === null ? null : `${township.name}，${township.post}`]],
      lines: 2,
      signed: '',
    },
    ...foot,
  ]
}

const count = (people: number | null): string | null => (people === null ? null : `${people} 人`)

function votes({ votes: counted, judgement }: RegisterForm): string | null {
  if (counted === null) return null
  const told = `赞成 ${counted.yes} 票，反对 ${counted.no} 票，弃权 ${counted.abstain} 票`
  return judgement === null ? told : `${told}（${judgement}）`
}

const signature = (supervision: RegisterForm['supervision']): string =>
  supervision === null ? '' : `${supervision.name}  ${supervision.on}`
