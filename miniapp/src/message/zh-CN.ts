import { account } from './zh-CN/account'
import { assembly } from './zh-CN/assembly'
import { attachment } from './zh-CN/attachment'
import { ballot } from './zh-CN/ballot'
import { calendar } from './zh-CN/calendar'
import { common } from './zh-CN/common'
import { design } from './zh-CN/design'
import { disclosure } from './zh-CN/disclosure'
import { disclosureWork } from './zh-CN/disclosureWork'
import { evaluation } from './zh-CN/evaluation'
import { home } from './zh-CN/home'
import { notice } from './zh-CN/notice'
import { office } from './zh-CN/office'
import { panel } from './zh-CN/panel'
import { paperBallot } from './zh-CN/paperBallot'
import { points } from './zh-CN/points'
import { policy } from './zh-CN/policy'
import { print } from './zh-CN/print'
import { procedure } from './zh-CN/procedure'
import { procedureWork } from './zh-CN/procedureWork'
import { ranking } from './zh-CN/ranking'
import { register } from './zh-CN/register'
import { report } from './zh-CN/report'
import { roster } from './zh-CN/roster'
import { secrecy } from './zh-CN/secrecy'
import { shell } from './zh-CN/shell'
import { voucher } from './zh-CN/voucher'
import { workbench } from './zh-CN/workbench'

export const chinese = {
  account,
  assembly,
  attachment,
  ballot,
  calendar,
  common,
  design,
  disclosure,
  disclosureWork,
  evaluation,
  home,
  notice,
  office,
  panel,
  points,
  paperBallot,
  policy,
  print,
  procedure,
  procedureWork,
  ranking,
  register,
  report,
  roster,
  secrecy,
  shell,
  voucher,
  workbench,
} as const
