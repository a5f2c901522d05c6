import { EmptyState } from '../../../design/feedback/EmptyState'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Section } from '../../../design/layout/Section'
import { ListRow } from '../../../design/list/ListRow'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import { PowerDeviationsDocument } from '../../generated/documents'

type Field = 'title' | 'plain' | 'owner' | 'steps' | 'documents' | 'timeLimitDays' | 'disclosure' | 'supervisor'

/** Which villages have a wording of their own, in what it differs and why: theirs is a tap away. */
export function Deviations({ division, code }: { division: string; code: string }) {
  const t = useMessages()
  const format = useFormat()
  const read = useRead(PowerDeviationsDocument, { division, code })
  return (
    <Section title={t('register.county.deviations')} note={t('register.county.deviationsNote')}>
      <Loaded read={read} skeleton="list">
        {({ powerDeviations }) =>
          powerDeviations.length === 0 ? (
            <EmptyState icon="circle-check" title={t('register.county.none')} />
          ) : (
            <Card flush>
              {powerDeviations.map(({ id, division: village, differs, reason, authorName, changedAt }) => (
                <ListRow
                  key={id}
                  title={village.name}
                  gist={t('register.county.differs', {
                    fields: differs.map((field) => t(`register.field.${field as Field}`)).join('、'),
                  })}
                  note={t('register.county.why', { reason, name: authorName, date: format.date(changedAt) })}
                  onPress={() => openPage('/register/power/detail/index', { division: village.code, code })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Section>
  )
}
