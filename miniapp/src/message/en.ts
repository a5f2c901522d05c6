import { account } from './en/account'
import { assembly } from './en/assembly'
import { attachment } from './en/attachment'
import { ballot } from './en/ballot'
import { calendar } from './en/calendar'
import { common } from './en/common'
import { design } from './en/design'
import { disclosure } from './en/disclosure'
import { disclosureWork } from './en/disclosureWork'
import { evaluation } from './en/evaluation'
import { home } from './en/home'
import { notice } from './en/notice'
import { office } from './en/office'
import { panel } from './en/panel'
import { paperBallot } from './en/paperBallot'
import { points } from './en/points'
import { policy } from './en/policy'
import { print } from './en/print'
import { procedure } from './en/procedure'
import { procedureWork } from './en/procedureWork'
import { ranking } from './en/ranking'
import { register } from './en/register'
import { report } from './en/report'
import { roster } from './en/roster'
import { secrecy } from './en/secrecy'
import { shell } from './en/shell'
import { voucher } from './en/voucher'
import { workbench } from './en/workbench'

export const en = {
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
  paperBallot,
  points,
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
}
