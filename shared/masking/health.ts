import type { PersonalFinding } from './kind'
import { speaksOfPerson } from './person-words'

const ILLNESS =
  '(?:[肺肝胃肠乳腺食道宫颈直结膀胱胰鼻咽喉口腔皮肤骨卵巢前列甲状腺血脑淋巴]{1,4}癌|癌症|[\\u4e00-\\u9fa5]?癌|恶性肿瘤|肿瘤|脑瘤|白血病|尿毒症|肾衰竭?|肾病综合征|肾炎|肾病|心脏病|冠心病|心肌梗[死塞]|心梗|高血压|糖尿病|肝炎|乙肝|肝硬化|肺结核|结核病|结核|艾滋病|HIV|精神分裂症?|精神病|精神疾病|精神障碍|抑郁症?|癫痫|脑梗[死塞]?|脑出血|脑溢血|脑瘫|中风|偏瘫|瘫痪|截瘫|先天性[\\u4e00-\\u9fa5]{1,6}?病|唐氏综合征|智力障碍|智障|聋哑|失明|失聪|双目失明|类风湿(?:性?关节炎)?|风湿病|关节炎|包虫病|大骨节病|矽肺|尘肺病?|帕金森病?|阿尔茨海默病?|老年痴呆|痴呆|骨折|股骨头坏死|腰椎间盘突出|白内障|青光眼|哮喘|慢阻肺|甲亢|红斑狼疮|血友病|渐冻症|布病|布鲁氏菌病|梅毒|性病|流产|怀孕|早产|不孕|重病|大病在身|慢性病|重大疾病)'
const GRADE =
  '(?:致残|残疾证?等级[:：为]?\\s*[一二三四1-4]级|(?:肢体|智力|精神|视力|听力|言语|多重)?残疾(?:等级)?[:：为]?\\s*[一二三四1-4１-４]级|[一二三四1-4１-４]级(?:肢体|智力|精神|视力|听力|言语|多重)?残疾|(?:肢体|智力|精神|视力|听力|言语|多重)残疾|(?:重度|轻度|中度)残疾|重残)'
const TREATMENT = '(?:透析|化疗|放疗|截肢|肾移植|骨髓移植|心脏搭桥|手术)'
const SUFFERS =
  '(?:身患|患有|患上|确诊(?:为|患)?|患|得了|查出)[^，,。；;、\\s（）()]{1,14}?(?:病症|综合征|病|症|癌|炎|瘤|疾)'
const HEALTH = new RegExp(
  `${SUFFERS}|${GRADE}|(?:身患|患有|患上|确诊为|确诊|患|得了)?${ILLNESS}(?:早期|中期|晚期)?|${TREATMENT}`,
  'g',
)

/** 残疾人两项补贴, 两癌筛查, 高血压随访: what a programme is called says nothing of anybody. */
const PROGRAMME_AFTER =
  /^[^，,。；;、（(\n]{0,3}?(保险|政策|筛查|防治|预防|宣传|讲座|知识|义诊|随访|普查|体检|疫苗|项目|医保|门诊|报销|补贴|补助金|两项|联合会|基金|康复中心|医院|药品|防控|消杀|人员管理|救助政策|救助标准|医疗救助|人护理|人生活|人证|人联|人就业|人两项|日|示范|规范管理)/
const PROGRAMME_BEFORE = /(两|预防|防治|防控|筛查|宣传|抗击|普及|远离)$/

const SENTENCE_END = /[。；;！!？?\n\r]/

function sentenceAround(text: string, at: number): string {
  let [start, end] = [at, at]
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end += 1
  return text.slice(start, end)
}

/** Illness, disability with its kind or grade, treatment, where somebody is spoken of. `personal`: the place is a line of a list of persons. */
export function findHealth(text: string, personal = false): PersonalFinding[] {
  const findings: PersonalFinding[] = []
  HEALTH.lastIndex = 0
  for (let match = HEALTH.exec(text); match !== null; match = HEALTH.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (PROGRAMME_AFTER.test(text.slice(end)) || PROGRAMME_BEFORE.test(text.slice(0, start))) continue
    if (personal || speaksOfPerson(sentenceAround(text, start)))
      findings.push({ kind: 'HEALTH', start, end, masked: '***' })
  }
  return findings
}
