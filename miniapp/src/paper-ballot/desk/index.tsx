import '../../message/late/paperBallot'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Deadline } from '../../design/list/Deadline'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ChannelSum } from '../ChannelSum'
import { PaperDeskDocument, type PaperDeskViewFragment } from '../generated/documents'
import { Batches } from './Batches'
import { Enterers } from './Enterers'
import { FinishCounting } from './FinishCounting'
import { Helpers } from './Helpers'
import { PrintBallots } from './PrintBallots'

/** 纸质票和名单: everything about the paper of one evaluation. */
export default function PaperDeskPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PaperDeskDocument, { id })
  useDidShow(() => read.retry())
  return (
    <Screen title={t('paperBallot.title')}>
      <Loaded read={read} skeleton="card">
        {({ paperDesk }) => <Desk desk={paperDesk} />}
      </Loaded>
    </Screen>
  )
}

export interface DeskProps {
  desk: PaperDeskViewFragment
}

function Desk({ desk }: DeskProps) {
  const t = useMessages()
  const { id, title, closesAt, state, availableActions } = desk
  const may = (action: (typeof availableActions)[number]) => availableActions.includes(action)
  return (
    <View>
      <View className="mb-stack">
        <Card>
          <Text className="mb-title">{title}</Text>
          {state === 'OPEN' && <Deadline at={closesAt} label={t('evaluation.card.closes')} />}
        </Card>
        <ChannelSum counts={desk.counts} />
        {may('MARK') && (
          <Button
            icon="users"
            label={t('paperBallot.roll.open')}
            onPress={() => openPage('/paper-ballot/roll/index', { id })}
          />
        )}
        {may('PRINT') && <PrintBallots desk={desk} />}
      </View>
      <Batches desk={desk} />
      {state === 'COUNTING' && may('APPOINT') && <FinishCounting desk={desk} />}
      <Enterers desk={desk} />
      {may('APPOINT') && <Helpers desk={desk} />}
    </View>
  )
}
