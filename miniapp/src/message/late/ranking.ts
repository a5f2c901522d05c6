import { ranking as english } from '../en/ranking'
import { addFeature } from '../registry'
import { ranking as chinese } from '../zh-CN/ranking'

addFeature('ranking', { 'zh-CN': chinese, en: english })
