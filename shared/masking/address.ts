import type { PersonalFinding } from './kind'

const NUMBER = '(?:[0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5})'
const AREA =
  '(?:村民小组|自然村|安置点|安置房|小区|花园|家园|新村|片区|大道|胡同|[组社队屯寨村路街巷弄里苑园]|[0-9一二三四五六七八九十]排)'
const UNIT = '(?:号院|号楼|号房|号|栋|幢|单元|层|楼|室|房|门牌)'
/** 12号, 12-3号, 12号院3号楼2单元502室; or a building with a flat: 8栋2单元, 8栋502. */
const DOOR = `第?${NUMBER}(?:[-－—之]${NUMBER}){0,3}\\s*(?:(?:号院|号楼|号房|号)|(?:栋|幢|座|单元)(?=\\s*${NUMBER}))(?:\\s*之${NUMBER}|\\s*${NUMBER}(?:[-－—]${NUMBER}){0,2}\\s*${UNIT}|[0-9０-９]{3,4}(?![0-9０-９])|[东西南北]户)*`
const ADDRESS = new RegExp(`([\\u4e00-\\u9fa5A-Za-z0-9０-９]${AREA}[（(]?\\s*(?:门牌号?[:：]?\\s*)?)(${DOOR})`, 'g')

/** A day of the month, a thing with a number, or a place everybody may know. */
const NO_HOME_AFTER =
  /^(变压器|台区|机井|水井|地块|图斑|电杆|杆|灯|路灯|公路|线|标段|文|桥|泵|井|坝|渠|点|会议室|公示栏|公告栏|栏|村委会|居委会|党群|村部|文化|卫生|学校|小学|垃圾|大棚|棚|鱼塘|塘|仓库|冷库|库|店|门面|商铺|铺面|摊位|令|病|前|之前|以前|后|以后|上午|下午|早|晚|中午|开|召|完|到|至|起|举行|集中|停|交|发放|发|办理|办|通水|通电|动工|施工|种植|流转|车|机|池|站|管|阀|水表|电表|田|地(?!址)|林班|小班|宗地|厂房|房产证|车间)/
const OFFICE_AFTER =
  /^[^，,。；;\n]{0,12}(局|委员会|政府|中心|公司|银行|医院|学校|大厅|派出所|法院|司法所|信用社|超市|合作社|卫生室|村委会|加工坊|幼儿园)/
const OFFICE_BEFORE =
  /(办公|单位|公司|机关|注册|营业|经营|服务|施工|项目|工程|报名|领取|投标|办事|开标|会议)(地址|地点|场所|大厅)[^。；;\n]{0,30}$|(局|政府|中心|公司|银行|医院|学校|小学|大厅|村委会|居委会|派出所|法院|司法所|合作社|信用社)[（(，,：:、\s]{0,2}(地址|位于|在|设在)?[：:\s]?[^，,。；;\n]{0,18}$/

/** The door, flat or house of somebody's home: an address stands in public to the group, never further (DOMAIN 3). */
export function findAddresses(text: string): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  ADDRESS.lastIndex = 0
  for (let match = ADDRESS.exec(text); match !== null; match = ADDRESS.exec(text)) {
    const [, lead = '', door = ''] = match
    const start = match.index + lead.replace(/\s+$/, '').length
    const end = match.index + lead.length + door.length
    const after = text.slice(end)
    const onlyNumber = /号$/.test(door)
    if (onlyNumber && NO_HOME_AFTER.test(after)) continue
    if (OFFICE_AFTER.test(after) || OFFICE_BEFORE.test(text.slice(0, match.index))) continue
    findings.push({ kind: 'ADDRESS', start, end, masked: '' })
  }
  return findings
}
