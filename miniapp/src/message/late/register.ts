import { register as english } from '../en/register'
import { addFeature } from '../registry'
import { register as chinese } from '../zh-CN/register'

addFeature('register', { 'zh-CN': chinese, en: english })
