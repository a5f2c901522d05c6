import { mergeInternalComponents } from '@tarojs/shared'
import { spokenAttributes } from './spoken-attributes'

mergeInternalComponents(spokenAttributes)
