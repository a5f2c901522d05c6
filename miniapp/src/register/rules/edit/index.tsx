import '../../../message/late/register'
import { RULES_LIMITS, type RulesArticle } from '@shared/register/village-rules'
import { Text, View } from '@tarojs/components'
import { Button } from '../../../design/button/Button'
import { confirm } from '../../../design/dialog/dialog-store'
import { Banner } from '../../../design/feedback/Banner'
import { showToast } from '../../../design/feedback/toast-store'
import { Choice } from '../../../design/form/Choice'
import { DatePicker } from '../../../design/form/DatePicker'
import { Field } from '../../../design/form/Field'
import { TextArea } from '../../../design/form/TextArea'
import { TextInput } from '../../../design/form/TextInput'
import { Card } from '../../../design/layout/Card'
import { goBack } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { Section } from '../../../design/layout/Section'
import { useDraft } from '../../../draft/useDraft'
import { Loaded } from '../../../graphql/Loaded'
import { useCommand } from '../../../graphql/useCommand'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { PassVillageRulesDocument, VillageRulesDetailDocument } from '../../generated/documents'
import { ReasonField } from '../../ReasonField'
import { useVillageCode } from '../../useVillageCode'
import './index.scss'

const FIGURES = ['shouldAttend', 'attended', 'inFavour', 'against', 'abstained'] as const
type Figure = (typeof FIGURES)[number]

interface Form extends Record<Figure, string> {
  articles: RulesArticle[]
  passedOn: string
  basis: 'ADULTS' | 'HOUSEHOLDS'
  reason: string
}

const NOTHING: Form = {
  articles: [{ title: '', text: '' }],
  passedOn: '',
  basis: 'ADULTS',
  shouldAttend: '',
  attended: '',
  inFavour: '',
  against: '0',
  abstained: '0',
  reason: '',
}

/** A version that the villagers' assembly passed, with its record. */
export default function RulesEditPage() {
  const t = useMessages()
  const village = useVillageCode().code ?? ''
  const read = useRead(VillageRulesDetailDocument, { division: village })
  if (read.data === undefined)
    return (
      <Screen title={t('register.rules.newTitle')}>
        <Loaded read={read} skeleton="form">
          {() => null}
        </Loaded>
      </Screen>
    )
  const rules = read.data.villageRules
  const articles = rules?.versions[0]?.articles.map(({ title, text }) => ({ title, text }))
  const version = rules?.version ?? 0
  return (
    <RulesForm village={village} version={version} initial={{ ...NOTHING, articles: articles ?? NOTHING.articles }} />
  )
}

function RulesForm({ village, version, initial }: { village: string; version: number; initial: Form }) {
  const t = useMessages()
  const { form, change, clear } = useDraft(`rules-edit:${village}:${version}`, initial)
  const pass = useCommand(PassVillageRulesDocument)
  const figure = (name: Figure) => (/^\d{1,6}$/.test(form[name].trim()) ? Number(form[name]) : -1)
  const send = async () => {
    const text = t('register.edit.question.text')
    if (!(await confirm({ title: t('register.edit.question.title'), text, confirmLabel: t('register.edit.save') })))
      return
    const { articles, passedOn, basis, reason } = form
    const figures = {
      shouldAttend: figure('shouldAttend'),
      attended: figure('attended'),
      inFavour: figure('inFavour'),
      against: figure('against'),
      abstained: figure('abstained'),
    }
    const record = { passedOn: passedOn || '1900-01-01', basis, ...figures }
    const done = await pass.run({ input: { division: village, baseVersion: version, articles, reason, ...record } })
    if (!done.ok) return
    clear()
    showToast({ text: t('register.edit.saved', { version: version + 1 }) })
    goBack()
  }
  const bases = (['ADULTS', 'HOUSEHOLDS'] as const).map((value) => ({ value, label: t(`register.rules.${value}`) }))
  const { fieldErrors } = pass
  return (
    <Screen
      title={t('register.rules.newTitle')}
      bottom={<Button busy={pass.busy} label={t('register.edit.save')} onPress={() => void send()} />}
    >
      <Banner tone="info" text={t('register.rules.newNote')} />
      <Articles articles={form.articles} errors={fieldErrors} onChange={(articles) => change({ articles })} />
      <Section title={t('register.field.record')}>
        <Field label={t('register.rules.passedOn')} error={fieldErrors.passedOn}>
          <DatePicker
            label={t('register.rules.passedOn')}
            value={form.passedOn}
            onChange={(passedOn) => change({ passedOn })}
          />
        </Field>
        <Field label={t('register.rules.basis')}>
          <Choice
            label={t('register.rules.basis')}
            options={bases}
            value={form.basis}
            onChange={(basis) => change({ basis })}
          />
        </Field>
        {FIGURES.map((name) => (
          <Field key={name} label={t(`register.rules.${name}`)} error={fieldErrors[name]}>
            <TextInput
              label={t(`register.rules.${name}`)}
              kind="number"
              limit={6}
              value={form[name]}
              onChange={(text) => change({ [name]: text })}
            />
          </Field>
        ))}
      </Section>
      <ReasonField value={form.reason} error={fieldErrors.reason} onChange={(reason) => change({ reason })} />
      {pass.message && <Banner tone="error" text={pass.message} />}
    </Screen>
  )
}

interface ArticlesProps {
  articles: readonly RulesArticle[]
  errors: Readonly<Record<string, string>>
  onChange: (articles: RulesArticle[]) => void
}

function Articles({ articles, errors, onChange }: ArticlesProps) {
  const t = useMessages()
  const write = (at: number, part: Partial<RulesArticle>) =>
    onChange(articles.map((article, place) => (place === at ? { ...article, ...part } : article)))
  const numbered = articles.map((article, at) => ({ article, at, key: `article-${at}` }))
  return (
    <Section title={t('register.field.articles')}>
      <View className="mb-stack">
        {numbered.map(({ article: { title, text }, at, key }) => (
          <Card key={key}>
            <Text className="mb-small">{t('register.rules.article', { number: at + 1, title: '' })}</Text>
            <Field label={t('register.rules.articleTitle')} error={errors[`articles.${at}.title`]}>
              <TextInput
                label={t('register.rules.articleTitle')}
                value={title}
                limit={RULES_LIMITS.title}
                onChange={(next) => write(at, { title: next })}
              />
            </Field>
            <Field label={t('register.rules.articleText')} error={errors[`articles.${at}.text`]}>
              <TextArea
                label={t('register.rules.articleText')}
                value={text}
                limit={RULES_LIMITS.text}
                lines={3}
                onChange={(next) => write(at, { text: next })}
              />
            </Field>
            {articles.length > 1 && (
              <Button
                kind="quiet"
                fit
                small
                icon="trash-2"
                label={t('register.rules.removeArticle')}
                onPress={() => onChange(articles.filter((_article, place) => place !== at))}
              />
            )}
          </Card>
        ))}
        {articles.length < RULES_LIMITS.articles && (
          <Button
            kind="secondary"
            icon="plus"
            label={t('register.rules.addArticle')}
            onPress={() => onChange([...articles, { title: '', text: '' }])}
          />
        )}
      </View>
    </Section>
  )
}
