import { paperBallot as english } from '../en/paperBallot'
import { addFeature } from '../registry'
import { paperBallot as chinese } from '../zh-CN/paperBallot'

addFeature('paperBallot', { 'zh-CN': chinese, en: english })
