import { disclosureWork as english } from '../en/disclosureWork'
import { addFeature } from '../registry'
import { disclosureWork as chinese } from '../zh-CN/disclosureWork'

addFeature('disclosureWork', { 'zh-CN': chinese, en: english })
