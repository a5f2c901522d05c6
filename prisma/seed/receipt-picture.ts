import sharp from 'sharp'

/** Which of the seven strokes of a figure are drawn: top, upper right, lower right, bottom, lower left, upper left, middle. */
const STROKES: Record<string, string> = {
  '0': '1111110',
  '1': '0110000',
  '2': '1101101',
  '3': '1111001',
  '4': '0110011',
  '5': '1011011',
  '6': '1011111',
  '7': '1110000',
  '8': '1111111',
  '9': '1111011',
}
const LINES = [
  [0, 0, 20, 0],
  [20, 0, 20, 20],
  [20, 20, 20, 40],
  [0, 40, 20, 40],
  [0, 20, 0, 40],
  [0, 0, 0, 20],
  [0, 20, 20, 20],
]

function figure(digit: string, x: number, y: number): string {
  if (digit === '.') return `<circle cx="${x + 4}" cy="${y + 40}" r="3" fill="#2b2b2b"/>`
  const strokes = STROKES[digit] ?? ''
  return LINES.filter((_line, index) => strokes[index] === '1')
    .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => `<path d="M${x + x1} ${y + y1}L${x + x2} ${y + y2}"/>`)
    .join('')
}

function figures(text: string, right: number, y: number): string {
  let x = right - [...text].reduce((width, digit) => width + (digit === '.' ? 14 : 34), 0)
  const parts = [...text].map((digit) => {
    const part = figure(digit, x, y)
    x += digit === '.' ? 14 : 34
    return part
  })
  return `<g stroke="#2b2b2b" stroke-width="5" stroke-linecap="round">${parts.join('')}</g>`
}

/** A receipt as a phone might have taken it, without a letter: paper, ruled lines, the sum, a round red seal. */
export async function receiptPicture(amountFen: number, tint: string) {
  const rules = [300, 370, 440, 510].map((y) => `<path d="M120 ${y}H880" stroke="#b9b2a3" stroke-width="3"/>`).join('')
  const words = [332, 402, 472].map(
    (y, index) => `<rect x="150" y="${y}" width="${300 - index * 60}" height="14" rx="7" fill="#8f897c"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="750">
    <rect width="1000" height="750" fill="#6b6459"/>
    <g transform="rotate(-1.5 500 375)">
      <rect x="80" y="70" width="840" height="610" fill="#fbf7ec"/>
      <rect x="300" y="120" width="400" height="30" rx="6" fill="${tint}"/>
      <rect x="150" y="210" width="240" height="16" rx="8" fill="#8f897c"/>
      ${rules}${words.join('')}
      ${figures((amountFen / 100).toFixed(2), 860, 560)}
      <circle cx="250" cy="570" r="70" fill="none" stroke="#c0392b" stroke-width="8" opacity="0.8"/>
      <path d="M250 530l10 30h32l-26 19 10 30-26-18-26 18 10-30-26-19h32z" fill="#c0392b" opacity="0.8"/>
    </g></svg>`
  const picture = sharp(Buffer.from(svg))
  const [file, thumbnail] = await Promise.all([
    picture.clone().jpeg({ quality: 70 }).toBuffer(),
    picture.clone().resize(320).jpeg({ quality: 70 }).toBuffer(),
  ])
  return { file, thumbnail, width: 1000, height: 750 }
}
