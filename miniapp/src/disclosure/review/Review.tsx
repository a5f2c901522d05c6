import type { DisclosureDiff } from '@shared/disclosure/diff'
import type { LineRow } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { Deadline } from '../../design/list/Deadline'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { Changes } from '../change/Changes'
import { LineDetail } from '../detail/LineDetail'
import { VersionBody } from '../detail/VersionBody'
import {
  DisclosureDetailDocument,
  type DisclosureWholeFragment,
  type DisclosureWorkingFragment,
} from '../generated/documents'
import { Opinions } from '../opinion/Opinions'
import { asTable } from '../table/line-words'
import { Confirmed } from './Confirmed'
import { Decision } from './Decision'
import { Rule } from './Rule'

interface ReviewProps {
  id: string
  onDecided: () => void
}

export function Review({ id, onDecided }: ReviewProps) {
  const t = useMessages()
  const read = useRead(DisclosureDetailDocument, { id })
  return (
    <Loaded read={read} skeleton="text">
      {({ disclosure }) =>
        disclosure.working && disclosure.availableActions.includes('SIGN') ? (
          <ReviewBody disclosure={disclosure} working={disclosure.working} onDecided={onDecided} />
        ) : (
          <EmptyState
            icon="circle-check"
            title={t('disclosureWork.review.doneTitle')}
            text={t('disclosureWork.review.doneText')}
          />
        )
      }
    </Loaded>
  )
}

interface ReviewBodyProps {
  disclosure: DisclosureWholeFragment
  working: DisclosureWorkingFragment
  onDecided: () => void
}

/** Item on one side; rule, vouchers, what was decided before and the decision on the other. On a phone one under another. */
function ReviewBody({ disclosure, working, onDecided }: ReviewBodyProps) {
  const t = useMessages()
  const [opened, setOpened] = useState<LineRow | null>(null)
  const table = asTable(working.table)
  const earlier = [...(disclosure.published?.reviews ?? []), ...working.reviews]
  return (
    <View className="disclosure-review">
      <View className="disclosure-review__item">
        <Text className="disclosure-head__title">{working.title}</Text>
        <Text className="disclosure-sentence">{working.gist}</Text>
        {working.reviewDueAt && <Deadline at={working.reviewDueAt} label={t('disclosureWork.review.due')} />}
        <Since working={working} />
        <VersionBody version={working} onOpen={setOpened} reviewing />
      </View>
      <View className="disclosure-review__side">
        <Rule catalogueCode={disclosure.catalogueCode} />
        <Confirmed confirmations={disclosure.confirmations} />
        <Section title={t('disclosureWork.review.vouchers')}>
          {working.attachments.length === 0 ? (
            <Banner tone="warning" text={t('disclosureWork.review.noVouchers')} />
          ) : (
            <AttachmentList attachments={working.attachments} />
          )}
        </Section>
        {earlier.length > 0 && (
          <Section title={t('disclosureWork.review.earlier')}>
            <Opinions opinions={earlier} />
          </Section>
        )}
        <Decision
          id={disclosure.id}
          accounts={disclosure.kind === 'FINANCE'}
          submission={working.submission}
          onDecided={onDecided}
        />
      </View>
      {opened && table && (
        <LineDetail id={disclosure.id} table={table} row={opened} working onClose={() => setOpened(null)} />
      )}
    </View>
  )
}

/** Why it is corrected, and what differs since it was sent back. */
function Since({ working }: Pick<ReviewBodyProps, 'working'>) {
  const t = useMessages()
  const { changesSinceReturn, correctionReason } = working
  return (
    <>
      {correctionReason && (
        <Banner tone="warning" text={t('disclosureWork.edit.correction', { reason: correctionReason })} />
      )}
      {changesSinceReturn !== null && changesSinceReturn !== undefined && (
        <Card tone="due">
          <Text className="mb-title">{t('disclosureWork.review.since')}</Text>
          <Changes diff={changesSinceReturn as DisclosureDiff} />
        </Card>
      )}
    </>
  )
}
