import '../../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { AttachmentList } from '../../../attachment/AttachmentList'
import { Button } from '../../../design/button/Button'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { Tag } from '../../../design/list/Tag'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { Fact } from '../../Fact'
import { AssetDetailDocument, type AssetViewFragment } from '../../generated/documents'
import { Versions } from '../../Versions'
import { useAssetFields } from '../asset-words'
import './index.scss'

export default function AssetDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(AssetDetailDocument, { id })
  useDidShow(() => read.retry())
  return (
    <Screen title={t('register.asset.detail')}>
      <Loaded read={read} skeleton="text">
        {({ asset }) => (asset ? <Body asset={asset} /> : null)}
      </Loaded>
    </Screen>
  )
}

/** Idle or broken: somebody should see to it. */
const NEEDS_CARE: readonly string[] = ['IDLE', 'BROKEN']

function Body({ asset }: { asset: AssetViewFragment }) {
  const t = useMessages()
  const fields = useAssetFields()
  const { current } = asset
  const [, ...facts] = fields(current).filter(({ text }) => text !== '')
  return (
    <View className="mb-stack">
      <View className="mb-tag-row">
        <Tag label={t(`register.asset.kind.${current.kind}`)} />
        <Tag
          label={t(`register.asset.condition.${current.condition}`)}
          tone={NEEDS_CARE.indexOf(current.condition) >= 0 ? 'amber' : 'green'}
        />
      </View>
      <Text className="mb-title">{current.name}</Text>
      <Card>
        {facts.map(({ label, text }) => (
          <Fact key={label} label={label} value={text} />
        ))}
      </Card>
      <AttachmentList attachments={current.photos} />
      <Versions versions={asset.versions.map((version) => ({ ...version, fields: fields(version) }))} />
      {asset.availableActions.includes('REVISE') && (
        <Button
          kind="secondary"
          icon="pencil"
          label={t('register.asset.editTitle')}
          onPress={() => openPage('/register/asset/edit/index', { id: asset.id })}
        />
      )}
    </View>
  )
}
