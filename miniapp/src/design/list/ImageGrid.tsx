import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMessages } from '../../message/useMessages'
import { IconButton } from '../button/IconButton'
import { press } from '../theme/press'

export interface GridImage {
  id: string
  /** The small picture. */
  thumbnail: string
  /** The large one, shown when pressed. */
  url: string
}

export interface ImageGridProps {
  images: readonly GridImage[]
  onRemove?: (id: string) => void
}

/** Pictures in a grid; a press shows them large. */
export function ImageGrid({ images, onRemove }: ImageGridProps) {
  const t = useMessages()
  const show = (current: string) => Taro.previewImage({ current, urls: images.map(({ url }) => url) })
  return (
    <View className="mb-images">
      {images.map(({ id, thumbnail, url }, place) => {
        const label = t('design.image.preview', { place: place + 1, total: images.length })
        return (
          <View key={id} className="mb-images__cell">
            <View className="mb-images__picture" {...press(() => show(url), { label })}>
              <Image className="mb-images__image" src={thumbnail} mode="aspectFill" lazyLoad />
            </View>
            {onRemove && (
              <View className="mb-images__remove">
                <IconButton icon="x" label={t('common.action.delete')} onPress={() => onRemove(id)} />
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}
