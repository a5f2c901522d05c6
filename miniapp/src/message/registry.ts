import type { Language } from '@shared/language'
import { bo } from './bo'
import type { Feature } from './catalogue'
import { account as accountEnglish } from './en/account'
import { attachment as attachmentEnglish } from './en/attachment'
import { common as commonEnglish } from './en/common'
import { design as designEnglish } from './en/design'
import { disclosure as disclosureEnglish } from './en/disclosure'
import { evaluation as evaluationEnglish } from './en/evaluation'
import { home as homeEnglish } from './en/home'
import { notice as noticeEnglish } from './en/notice'
import { office as officeEnglish } from './en/office'
import { policy as policyEnglish } from './en/policy'
import { procedure as procedureEnglish } from './en/procedure'
import { shell as shellEnglish } from './en/shell'
import { voucher as voucherEnglish } from './en/voucher'
import { workbench as workbenchEnglish } from './en/workbench'
import { account } from './zh-CN/account'
import { attachment } from './zh-CN/attachment'
import { common } from './zh-CN/common'
import { design } from './zh-CN/design'
import { disclosure } from './zh-CN/disclosure'
import { evaluation } from './zh-CN/evaluation'
import { home } from './zh-CN/home'
import { notice } from './zh-CN/notice'
import { office } from './zh-CN/office'
import { policy } from './zh-CN/policy'
import { procedure } from './zh-CN/procedure'
import { shell } from './zh-CN/shell'
import { voucher } from './zh-CN/voucher'
import { workbench } from './zh-CN/workbench'

type Catalogue = Record<string, Feature>

/** What the first screens say. The others bring their own words with their package: see `late/`. */
const catalogues: Record<Language, Catalogue> = {
  'zh-CN': {
    account,
    attachment,
    common,
    design,
    disclosure,
    evaluation,
    home,
    notice,
    office,
    policy,
    procedure,
    shell,
    voucher,
    workbench,
  },
  en: {
    account: accountEnglish,
    attachment: attachmentEnglish,
    common: commonEnglish,
    design: designEnglish,
    disclosure: disclosureEnglish,
    evaluation: evaluationEnglish,
    home: homeEnglish,
    notice: noticeEnglish,
    office: officeEnglish,
    policy: policyEnglish,
    procedure: procedureEnglish,
    shell: shellEnglish,
    voucher: voucherEnglish,
    workbench: workbenchEnglish,
  },
  bo,
}

/** Called once by each `late/<feature>.ts`, which the pages of the feature's package import. */
export function addFeature(name: string, texts: Partial<Record<Language, Feature>>): void {
  for (const language of Object.keys(texts) as Language[]) {
    const feature = texts[language]
    if (feature !== undefined) catalogues[language][name] = feature
  }
}

/** The text as it is written; null where the language has none. */
export function written(language: Language, feature: string, key: string): string | undefined {
  return catalogues[language][feature]?.[key]
}
