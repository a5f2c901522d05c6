import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { ButtonRow } from '../design/button/ButtonRow'
import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { type DisclosurePostedFragment, DisclosurePostingDocument } from './generated/documents'
import { PrintSheet } from './PrintSheet'
import { RecordPhotoSheet } from './RecordPhotoSheet'
import { WallPhoto } from './WallPhoto'
import './print.scss'

/** 张榜: the sheet for the wall, and the photos that show it hanging there. Nothing while there is nothing to say. */
export function Posting({ id }: { id: string }) {
  const { data } = useRead(DisclosurePostingDocument, { id })
  const disclosure = data?.disclosure
  if (!disclosure) return null
  const offered = disclosure.printActions.length > 0
  return offered || disclosure.wallPhotos.length > 0 ? <PostingSection disclosure={disclosure} /> : null
}

function PostingSection({ disclosure }: { disclosure: DisclosurePostedFragment }) {
  const t = useMessages()
  const [open, setOpen] = useState<'nothing' | 'print' | 'photo'>('nothing')
  const { wallPhotos, published, printActions } = disclosure
  const close = () => setOpen('nothing')
  return (
    <Section title={t('print.title')} note={t('print.note')}>
      <View className="mb-stack">
        {wallPhotos.map((photo) => (
          <WallPhoto key={photo.id} photo={photo} current={published?.version ?? 1} />
        ))}
        {wallPhotos.length === 0 && (
          <Card>
            <Text className="mb-body">{t('print.none')}</Text>
          </Card>
        )}
        {printActions.length > 0 && (
          <ButtonRow>
            <Button kind="secondary" icon="printer" label={t('print.open')} onPress={() => setOpen('print')} />
            {printActions.includes('RECORD_WALL_PHOTO') && (
              <Button kind="secondary" icon="camera" label={t('print.photo.short')} onPress={() => setOpen('photo')} />
            )}
          </ButtonRow>
        )}
      </View>
      {open === 'print' && <PrintSheet disclosure={disclosure} onClose={close} />}
      {open === 'photo' && <RecordPhotoSheet disclosure={disclosure} onClose={close} />}
    </Section>
  )
}
