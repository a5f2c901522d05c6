import type { LineRow } from '@shared/disclosure/table'
import { maskPersonalData } from '@shared/masking/personal-data'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { RequestContext } from '../context'
import { requireFound } from '../error'
import { maySeeVouchers } from '../voucher/access'
import { accountTitle } from '../voucher/account-title'
import type { VoucherRecord } from '../voucher/record'
import { seesWorking } from './access'
import { surnameOf } from './command/ask-disclosure-question'
import { readTable } from './content'
import { officeText } from './office-now'
import { fileOf, workingVersion } from './queries'
import { readDisclosure } from './readings'
import type { DisclosureLineRecord, DisclosureLineVoucherRecord } from './record'

/** A line of what everybody reads, or, for those who write and check it, of the version in the making. */
export async function readLine(
  context: RequestContext,
  { id, rowId, working }: { id: string; rowId: string; working?: boolean | null },
): Promise<DisclosureLineRecord> {
  const viewer = requireViewer(context)
  const item = await readDisclosure(context, id)
  const file = await fileOf(context.county, item)
  const version =
    working === true && seesWorking(viewer, item)
      ? workingVersion(file)
      : file.versions.find((one) => one.version === item.publishedVersion && one.state === 'PUBLISHED')
  const row = requireFound(readTable(version?.table)?.rows.find((one) => one.id === rowId))
  const open = maySeeVouchers(viewer, item)
  return { rowId, noVoucher: row.noVoucher ?? null, vouchers: await vouchersOf(context, item.divisionCode, row, open) }
}

async function vouchersOf(
  context: RequestContext,
  divisionCode: string,
  { voucherIds = [] }: LineRow,
  open: boolean,
): Promise<DisclosureLineVoucherRecord[]> {
  const found = await context.database.voucher.findMany({
    where: { id: { in: voucherIds }, divisionCode },
    include: { steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ occurredOn: 'asc' }, { id: 'asc' }],
  })
  return Promise.all(found.map((voucher) => publicVoucher(context, voucher, open)))
}

/** As villagers read it: masked once more, without photos nobody looked through, the witness by surname. */
async function publicVoucher(
  context: RequestContext,
  voucher: VoucherRecord,
  open: boolean,
): Promise<DisclosureLineVoucherRecord> {
  const { photosPublic, attachmentIds, witness } = voucher
  const shown = photosPublic || open
  const signers = (kind: 'REVIEWED' | 'CO_SIGNED' | 'SIGNED') =>
    voucher.steps
      .filter((step) => step.kind === kind && step.round === voucher.round)
      .map(({ personName, personPost, words, at }) => {
        const post = officeText(personPost, context.locale)
        return { name: personName, post, words: words === null ? null : maskPersonalData(words), at }
      })
  return {
    id: voucher.id,
    openable: open,
    bookNumber: voucher.bookNumber,
    date: voucher.occurredOn.toISOString().slice(0, 10),
    amountFen: Number(voucher.amountFen),
    side: voucher.side,
    accountTitle: accountTitle(voucher.account, context.locale),
    purpose: maskPersonalData(voucher.purpose),
    handler: { name: voucher.handlerName, post: signers('SIGNED')[0]?.post ?? '', words: null, at: null },
    witness: witness === null ? null : surnameOf(witness),
    photos: shown ? await findAttachments(context, attachmentIds) : [],
    photosHidden: !shown,
    reviewers: signers('REVIEWED'),
    coSigners: signers('CO_SIGNED'),
  }
}
