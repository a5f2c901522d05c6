import { report as english } from '../en/report'
import { addFeature } from '../registry'
import { report as chinese } from '../zh-CN/report'

addFeature('report', { 'zh-CN': chinese, en: english })
