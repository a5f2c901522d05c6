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
  roster,
  shell,
  workbench,
} as const
