import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useMessages } from '../../message/useMessages'
import type { DeskProps } from './index'

/** 谁帮谁填的: somebody who helped very many stands out. */
export function Helpers({ desk }: DeskProps) {
  const t = useMessages()
  return (
    <Section title={t('paperBallot.helper.title')} note={t('paperBallot.helper.note', { most: desk.helperDailyMost })}>
      {desk.helpers.length === 0 ? (
        <Banner text={t('paperBallot.helper.none')} />
      ) : (
        <Card flush>
          {desk.helpers.map(({ helperName, sessions, today, personNames }) => (
            <ListRow
              key={helperName}
              title={helperName}
              gist={t('paperBallot.helper.count', { sessions, today })}
              note={personNames.join('、')}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
