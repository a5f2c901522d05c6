import { formatNumber } from '@shared/format'
import { officeLabel } from '@shared/office'
import { Text } from '@tarojs/components'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { useRead } from '../../graphql/useRead'
import { languageStore } from '../../message/language-store'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { NoticeAudienceChoicesDocument, NoticeAudienceCountDocument } from '../generated/documents'
import type { NoticeForm } from './notice-form'

interface AudienceChooserProps {
  form: NoticeForm
  change: (part: Partial<NoticeForm>) => void
  error: string | undefined
  /** A meeting's roster was frozen when it was published. */
  fixed: boolean
}

/** Everyone, or groups and offices together; says how many people that is. */
export function AudienceChooser({ form, change, error, fixed }: AudienceChooserProps) {
  const t = useMessages()
  const choices = useRead(NoticeAudienceChoicesDocument, {}).data?.noticeAudienceChoices
  if (fixed) return <Banner tone="info" text={t('notice.rosterFixed')} />
  const place = choices?.division.name ?? ''
  return (
    <Field label={t('notice.form.audience')} error={error}>
      <Choice
        label={t('notice.form.audience')}
        options={[
          {
            value: 'everyone',
            label: t('notice.audience.everyone', { place }),
            note: choices && t('notice.people', { count: formatNumber(choices.everyone) }),
          },
          { value: 'some', label: t('notice.audience.some'), note: t('notice.audience.someNote') },
        ]}
        value={form.everyone ? 'everyone' : 'some'}
        onChange={(value) => change({ everyone: value === 'everyone' })}
      />
      {!form.everyone && <Parts form={form} change={change} />}
      <AudienceLine form={form} />
    </Field>
  )
}

function Parts({ form, change }: Pick<AudienceChooserProps, 'form' | 'change'>) {
  const t = useMessages()
  const language = useStore(languageStore)
  const choices = useRead(NoticeAudienceChoicesDocument, {}).data?.noticeAudienceChoices
  if (!choices) return null
  const people = (count: number) => t('notice.people', { count: formatNumber(count) })
  return (
    <>
      {choices.groups.length > 0 && (
        <>
          <Text className="mb-small">{t('notice.audience.groups')}</Text>
          <MultiChoice
            label={t('notice.audience.groups')}
            options={choices.groups.map(({ id, name, people: count }) => ({
              value: id,
              label: name,
              note: people(count),
            }))}
            value={form.groupIds}
            onChange={(groupIds) => change({ groupIds })}
          />
        </>
      )}
      {choices.offices.length > 0 && (
        <>
          <Text className="mb-small">{t('notice.audience.offices')}</Text>
          <MultiChoice
            label={t('notice.audience.offices')}
            options={choices.offices.map(({ kind, people: count }) => ({
              value: kind,
              label: officeLabel({ kind }, language),
              note: people(count),
            }))}
            value={form.offices}
            onChange={(offices) => change({ offices })}
          />
        </>
      )}
    </>
  )
}

/** "将发给 312 人，其中 41 人没有手机，要另外告诉。" */
function AudienceLine({ form }: { form: NoticeForm }) {
  const t = useMessages()
  const { everyone, groupIds, offices } = form
  const nobody = !everyone && groupIds.length + offices.length === 0
  const audience = everyone ? { everyone, groupIds: [], offices: [] } : { everyone, groupIds, offices }
  const count = useRead(NoticeAudienceCountDocument, { audience }, { skip: nobody }).data?.noticeAudienceCount
  if (nobody || !count) return null
  const { people, withoutPhone } = count
  const values = { people: formatNumber(people), without: formatNumber(withoutPhone) }
  return <Text className="mb-small">{t(withoutPhone > 0 ? 'notice.willReachSome' : 'notice.willReach', values)}</Text>
}
