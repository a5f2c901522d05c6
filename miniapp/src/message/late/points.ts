import { points as english } from '../en/points'
import { addFeature } from '../registry'
import { points as chinese } from '../zh-CN/points'

addFeature('points', { 'zh-CN': chinese, en: english })
