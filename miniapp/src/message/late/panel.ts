import { panel as english } from '../en/panel'
import { addFeature } from '../registry'
import { panel as chinese } from '../zh-CN/panel'

addFeature('panel', { 'zh-CN': chinese, en: english })
