import { View } from '@tarojs/components'
import { Field } from '../design/form/Field'
import { Tabs } from '../design/form/Tabs'
import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { type Colour, chooseAppearance, type TextSize } from '../design/theme/appearance'
import { useAppearance } from '../design/theme/useAppearance'
import { chooseLanguage, languageStore } from '../message/language-store'
import { useMessages } from '../message/useMessages'
import { useStore } from '../store/store'

const sizes: readonly TextSize[] = ['normal', 'elder', 'largest']
const colours: readonly Colour[] = ['system', 'light', 'dark']
/** How big, in which colours, in which language: seen at once, kept on this phone. */
export function Look() {
  const t = useMessages()
  const { textSize, colour } = useAppearance()
  const language = useStore(languageStore)
  return (
    <Section title={t('account.look.title')}>
      <Card>
        <View className="mb-stack">
          <Field label={t('account.look.size')}>
            <Tabs
              label={t('account.look.size')}
              options={sizes.map((value) => ({ value, label: t(`account.look.${value}`) }))}
              value={textSize}
              onChange={(value) => chooseAppearance({ textSize: value, asked: true })}
            />
          </Field>
          <Field label={t('account.look.colour')}>
            <Tabs
              label={t('account.look.colour')}
              options={colours.map((value) => ({ value, label: t(`account.look.${value}`) }))}
              value={colour}
              onChange={(value) => chooseAppearance({ colour: value })}
            />
          </Field>
          <Field label={t('account.look.language')}>
            <Tabs
              label={t('account.look.language')}
              options={[
                { value: 'zh-CN', label: t('account.look.chinese') },
                { value: 'en', label: t('account.look.english') },
              ]}
              value={language}
              onChange={chooseLanguage}
            />
          </Field>
        </View>
      </Card>
    </Section>
  )
}
