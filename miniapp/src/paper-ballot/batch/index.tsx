import '../../message/late/paperBallot'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { BatchTag } from '../BatchTag'
import { PaperBatchDetailDocument, type PaperBatchViewFragment } from '../generated/documents'
import { useReadingWords } from '../useReadingWords'
import { Differences } from './Differences'
import { DiscardBatch } from './DiscardBatch'
import { SignBatch } from './SignBatch'

/** 一批纸质票: where it stands, and the viewer's part in it. */
export default function PaperBatchPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PaperBatchDetailDocument, { id })
  useDidShow(() => read.retry())
  return (
    <Screen title={t('paperBallot.batch.title')}>
      <Loaded read={read} skeleton="card">
        {({ paperBatch }) => <Batch batch={paperBatch} />}
      </Loaded>
    </Screen>
  )
}

export interface BatchProps {
  batch: PaperBatchViewFragment
}

function Batch({ batch }: BatchProps) {
  const t = useMessages()
  const { id, state, availableActions, mine } = batch
  const may = (action: (typeof availableActions)[number]) => availableActions.includes(action)
  return (
    <View className="mb-stack">
      <Facts batch={batch} />
      {may('ENTER') && (
        <Button
          icon="pencil"
          label={t('paperBallot.batch.enter')}
          onPress={() => openPage('/paper-ballot/entry/index', { id })}
        />
      )}
      {state === 'ENTERING' && mine && !may('ENTER') && <Banner text={t('paperBallot.batch.waitOther')} />}
      {may('RESOLVE') && <Differences batch={batch} />}
      {state === 'AGREED' && !may('SIGN') && <Banner text={t('paperBallot.batch.waitSigner')} />}
      {may('SIGN') && <SignBatch batch={batch} />}
      {may('DISCARD') && <DiscardBatch batch={batch} />}
    </View>
  )
}

function Facts({ batch }: BatchProps) {
  const t = useMessages()
  const format = useFormat()
  const readings = useReadingWords()(batch)
  const { number, sheets, state, openedByName, openedAt, differenceCount, resolvedByName } = batch
  const { signedByName, signedAt, reason } = batch
  return (
    <Card>
      <Text className="mb-title">{t('paperBallot.batch.name', { number, sheets })}</Text>
      <View className="mb-tag-row">
        <BatchTag state={state} />
      </View>
      <Text className="mb-body paper-sum">{readings}</Text>
      <Text className="mb-small paper-sum">
        {t('paperBallot.batch.opened', { name: openedByName, date: format.dateTime(openedAt) })}
      </Text>
      {differenceCount === 0 && <Text className="mb-body paper-sum">{t('paperBallot.batch.same')}</Text>}
      {differenceCount && resolvedByName ? (
        <Text className="mb-body paper-sum">
          {t('paperBallot.batch.resolved', { count: differenceCount, name: resolvedByName })}
        </Text>
      ) : null}
      {signedByName && signedAt && (
        <Text className="mb-body paper-sum">
          {t('paperBallot.batch.signedBy', { name: signedByName, date: format.dateTime(signedAt) })}
        </Text>
      )}
      {reason && <Text className="mb-body paper-sum">{t('paperBallot.batch.discarded', { reason })}</Text>}
    </Card>
  )
}
