import { compactText } from '../../../shared/plain-text'

export type Field =
  | 'serial'
  | 'name'
  | 'headName'
  | 'idNumber'
  | 'headIdNumber'
  | 'sex'
  | 'birth'
  | 'birthYear'
  | 'birthMonth'
  | 'birthDay'
  | 'relation'
  | 'isHead'
  | 'householdNumber'
  | 'group'
  | 'naturalVillage'
  | 'village'
  | 'phone'
  | 'headPhone'
  | 'ethnicity'
  | 'party'
  | 'collectiveMember'
  | 'address'
  | 'age'
  | 'note'

/** Columns about somebody else than the person of the row. */
const otherPerson =
  /帮扶|监护|包保|包户|包组|包片|网格|代理人|委托|配偶|父亲|母亲|爱人|妻子|丈夫|儿子|女儿|家属|开户|领取|受益|申请人|经手|推荐人|证明人|签字|签名|签收|法定|驻村|书记|主任|老师|收件|持卡|收款|账户|结对|责任人|负责人|曾用|别名|绰号|小名|乳名|紧急|介绍人|组长|干部|采集人|填表|登记人|调查员|经办|医生|赡养|抚养|担保|代办|民警|联系人$|联系人姓名/
const notThePerson = /藏文|维文|蒙文|彝文|英文|拼音|外文|代表|单位|企业|公司|学校|银行/

/** One rule a field, on the heading without spaces and brackets; the order decides. */
const rules: [Field, RegExp, RegExp?][] = [
  ['headIdNumber', /户主.*(身份证|公民身份|证件号)/, /关系/],
  ['headPhone', /户主.*(电话|手机|联系方式)/],
  [
    'idNumber',
    /^(?=.{1,14}$)(?!.*(错|未|无|丢|缺|待|补|误|重|遗|失|不|旧|老|有效|类|种|地址|住址|照|复印|正反|发证|签发|到期|是否|核|户主|后四|后六|年龄)).*(身份证|公民身份).*(号|码)|^(本人|居民|有效|公民|户籍|家庭|成员|家庭成员|人员|二代|第二代|中国|身份证明?)*(身份证|身分证|公民身份|身份号|身份编号|身份证件|证件号|证件编号|证件代码|idno|idnumber|idcard)(件?号?码?|证号码?|证件号?码?|编号|号码证|代码|信息)*$/,
  ],
  ['isHead', /^是否(为|是)?(户主|本户户主)$/],
  ['relation', /关系|^与户主$|^称谓$|家庭角色|户内身份|^家庭身份$/, /婚姻|劳动|组织|社保|供养|备注|供求/],
  ['headName', /^(所在户|所属|家庭|户籍|本户)?(户主|户代表|户长|家长)(姓名|名字|名称|名)?$|^姓名户主$/],
  [
    'householdNumber',
    /^(家庭|农户|住户|户籍|户口|本户|所在户|户内|农村|集体)*(户|户口本|户口簿|户籍|户主|家庭|农户|住户)(编?号码?|编码|代码|序号?|次|序列号|编)$/,
  ],
  [
    'name',
    /(姓名|名字)$|^(家庭成员|成员|户内成员|村民|居民|人员|人员名单|名单|人名|全名|name|fullname|名)$/i,
    notThePerson,
  ],
  ['sex', /^(性别|男女|男\/女|性|sex|gender|人口性别|性别男女)$/i],
  [
    'birth',
    /^(公历|阳历|身份证|本人|户籍)?(出生|生日|诞生)(日期|年月日?|时间|日|年|年份|月|月日|日期年月日)?$|^(birthday|birthdate|dateofbirth)$/i,
  ],
  ['ethnicity', /^(民族|族别|民族成[分份]|民族名称|族)$/],
  ['party', /党员|政治面[貌目]|党派/, /编号|时间|日期|姓名|人数|入党|户数|联系/],
  [
    'collectiveMember',
    /集体(经济组织)?成员|经济组织成员|成员资格|成员身份|^是否成员$|^(是否)?股民$|^(是否)?社员$/,
    /证|号|人数|时间/,
  ],
  [
    'phone',
    /电话|手机|联系方式|联系号码|联系方法|移动号|通讯号|通讯方式|固话|座机|联络方式|^tel|^mobile|^phone/i,
    /是否|类型|型号|品牌|智能|费/,
  ],
  [
    'group',
    /村民小组|村小组|居民小组|小组|村民组|组别|生产队|^(所属|所在|现住|户籍)?(组|组名|组号|队|队别|队名|社|社别|村组|湾组|组队|屯组|片组|组名称|组级)$/,
    /组长|党小组|姓名|组织|电话|^第?[一二三四五六七八九十\d]/,
  ],
  ['naturalVillage', /自然村|自然屯|自然寨|^(所在|所属)?(屯|寨子?|湾|垸|塆|片区?|村庄)$/],
  [
    'village',
    /^(所属|所在|户籍|现住|现居)?(行政村|村|村名|村别|村居|村名称|村委|村委会|村民委员会|居委会|村社区?|村级|社区|村或社区|村\/社区|村居名称|所在地村)(名称?)?$/,
  ],
  ['address', /住址|地址|居住地|户口所在地|户籍所在地|现居地|门牌|住所|常住地/, /类型|是否|邮箱|行政|编码/],
  ['age', /^(实足|周)?(年龄|周岁|岁数)$/],
  ['note', /备注|^(说明|附注|备考|注|其它|其他|情况说明|其他说明|remarks?|notes?)$/i],
  ['serial', /^(总|人|人员|个人|户内)?(序号?|顺序号?|编号|序列号?|行号|no\.?|id|号)$/i],
]

/** Headings of forms that came from Hong Kong or old systems. */
const traditional = '證证號号碼码戶户電电話话與与關关係系備备註注別别組组機机聯联絡络齡龄黨党員员'
const simplified = new Map(
  Array.from({ length: traditional.length / 2 }, (_, at) => [
    traditional.charAt(at * 2),
    traditional.charAt(at * 2 + 1),
  ]),
)

/** 必填, numbering, colons and stars around a heading. */
function bareHeading(text: string): string {
  const bare = Array.from(compactText(text), (one) => simplified.get(one) ?? one)
    .join('')
    .replace(/(格式|例如?|如)[:：].*$/, '')
    .replace(/必填|选填/g, '')
    .replace(/^[*#\d①②③④⑤⑥⑦⑧⑨.、()]+/, '')
    .replace(/[*:?？、,。.;：]+$/, '')
    .replace(/["'“”‘’]/g, '')
    .toLowerCase()
  // 姓名 Name, མིང 姓名: the Chinese part tells.
  return /[㐀-鿿]/.test(bare)
    ? bare
        .replace(/[ༀ-࿿؀-ۿ᠀-᢯]/g, '')
        .replace(/[/|._-]?[a-z]{2,}[a-z._ -]*$/, '')
        .replace(/^[a-z]{3,}[/|._-]?/, '')
    : bare
}

function matchRule(heading: string): Field | null {
  if (heading === '' || heading.length > 20) return null
  const rule = rules.find(([, yes, no]) => yes.test(heading) && !no?.test(heading))
  return rule?.[0] ?? null
}

/** The field a heading names, or null. Bracketed hints (18位) are tried without, then with. */
export function fieldOf(text: string): Field | null {
  const heading = bareHeading(text)
  if (heading === '' || /\d{6}/.test(heading)) return null
  const outside = heading.replace(/\([^()]*\)?|\[[^[\]]*\]?|【[^】]*】?/g, '')
  if (otherPerson.test(outside)) return null
  return matchRule(outside) ?? matchRule(heading.replace(/[()[\]【】]/g, ''))
}

const dateParts: Record<string, Field> = { 年: 'birthYear', 月: 'birthMonth', 日: 'birthDay' }

/** The field of a column under merged headings, outermost first: 帮扶干部 over 姓名 is nobody of the village. */
export function fieldOfPath(path: readonly string[]): Field | null {
  const parents = path.slice(0, -1).map((text) => bareHeading(text).replace(/\([^()]*\)?/g, ''))
  const leaf = path[path.length - 1] ?? ''
  if (parents.some((parent) => otherPerson.test(parent))) return null
  const part = dateParts[bareHeading(leaf)]
  if (part && parents.some((parent) => matchRule(parent) === 'birth')) return part
  const field =
    fieldOf(leaf) ?? (parents.length > 0 ? fieldOf(`${parents[parents.length - 1]}${bareHeading(leaf)}`) : null)
  const underHead = parents.some((parent) => /^户主(基本)?(信息|情况|资料)?$/.test(parent))
  const headField = { name: 'headName', idNumber: 'headIdNumber', phone: 'headPhone' } as const
  if (underHead && field && field in headField) return headField[field as keyof typeof headField]
  return field
}

/** Headings no value of a person looks like: a row with one of them, and another field, is a heading row. */
export function isTellingHeading(text: string): boolean {
  const field = fieldOf(text)
  return (
    field === 'idNumber' ||
    field === 'headIdNumber' ||
    ((field === 'name' || field === 'headName') && /姓名|名字|name|户主姓/i.test(compactText(text)))
  )
}
