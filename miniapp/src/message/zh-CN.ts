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
import { procedureWork } from './zh-CN/procedureWork'
import { roster } from './zh-CN/roster'
import { shell } from './zh-CN/shell'
import { workbench } from './zh-CN/workbench'

export const chinese = {
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
  procedureWork,
  roster,
  shell,
  workbench,
} as const
