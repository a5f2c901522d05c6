import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useMessages } from '../../message/useMessages'
import { Screen } from '../layout/Screen'
import { type Colour, chooseAppearance, type TextSize } from '../theme/appearance'
import { ChartGallery } from './ChartGallery'
import { FeedbackGallery } from './FeedbackGallery'
import { FormGallery } from './FormGallery'
import { HomeGallery } from './HomeGallery'
import { ListGallery } from './ListGallery'
import './index.scss'

const parts = {
  home: HomeGallery,
  list: ListGallery,
  form: FormGallery,
  feedback: FeedbackGallery,
  chart: ChartGallery,
}
type Part = keyof typeof parts

/** Every component in the theme of the address: `?part=form&text=elder&colour=dark`. Not part of the product. */
export default function GalleryPage() {
  const t = useMessages()
  const { part = 'home', text = 'normal', colour = 'light' } = useRouter().params
  useEffect(() => chooseAppearance({ textSize: text as TextSize, colour: colour as Colour }), [text, colour])
  const Part = parts[part as Part]
  return (
    <Screen title={t('design.gallery.title')} wide={part === 'chart' ? 'full' : 'column'}>
      <Part />
    </Screen>
  )
}
