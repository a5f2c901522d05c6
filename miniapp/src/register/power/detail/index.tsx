import '../../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { Banner } from '../../../design/feedback/Banner'
import { MultiChoice } from '../../../design/form/MultiChoice'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { Section } from '../../../design/layout/Section'
import { ListRow } from '../../../design/list/ListRow'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { ReadAloudButton } from '../../../read-aloud/ReadAloudButton'
import { useViewer } from '../../../session/useViewer'
import { Fact } from '../../Fact'
import { MicroPowerDetailDocument, type MicroPowerDetailQuery } from '../../generated/documents'
import { usePowerDivision } from '../../useVillageCode'
import { Versions } from '../../Versions'
import { usePowerFields } from '../power-fields'
import { Deviations } from './Deviations'
import { Flow } from './Flow'
import { StartService } from './StartService'
import './index.scss'

type Power = NonNullable<MicroPowerDetailQuery['microPower']>

const COUNTY_CODE = 6

export default function PowerDetailPage() {
  const t = useMessages()
  const { code = '' } = useRouter().params
  const { viewer } = useViewer()
  const village = usePowerDivision()
  const read = useRead(MicroPowerDetailDocument, { division: village, code })
  const power = read.data?.microPower
  // A service is started for oneself, in one's own village.
  const mayStart = power?.category === 'SERVICE' && viewer?.division.code === village
  const start = mayStart && <StartService code={code} title={power.content.title} />
  return (
    <Screen title={t('register.power.title')} wide="full" bottom={start}>
      <Loaded read={read} skeleton="text">
        {({ microPower }) => (microPower ? <Item power={microPower} village={village} /> : null)}
      </Loaded>
    </Screen>
  )
}

/** The plain sentence, then what to bring, how long and whom; then the way it goes, step by step. */
function Item({ power, village }: { power: Power; village: string }) {
  const t = useMessages()
  const { content, source, version, code } = power
  const { title, plain, steps, timeLimitDays, owner, supervisor, disclosure, riskPoints } = content
  const inCounty = village.length === COUNTY_CODE
  const origin =
    source === 'SAMPLE'
      ? t('register.power.sample')
      : source === 'COUNTY'
        ? t(inCounty ? 'register.power.countyOwn' : 'register.power.county', { version })
        : t('register.power.village', { version })
  return (
    <View className="register-item">
      <View className="mb-stack">
        <Text className="mb-title">{title}</Text>
        <Card tone="due">
          <Text className="mb-body">{plain}</Text>
          <ReadAloudButton text={`${title}。${plain}`} />
        </Card>
      </View>
      <View className="register-columns">
        <Bring documents={content.documents} />
        <Section title={t('register.power.limit')}>
          <Card>
            <Fact label={t('register.power.limit')} value={t('register.power.limitValue', { days: timeLimitDays })} />
            <Fact label={t('register.power.owner')} value={owner} />
            <Fact label={t('register.power.supervisor')} value={supervisor} />
            <Fact label={t('register.power.disclosure')} value={disclosure} />
          </Card>
        </Section>
      </View>
      <Section title={t('register.power.flow')}>
        <Flow steps={steps} />
      </Section>
      <View className="register-columns">
        <Law basis={content.legalBasis} />
        <Section title={t('register.power.risk')}>
          <Card>
            {riskPoints.map((risk) => (
              <Text key={risk} className="mb-body">{`· ${risk}`}</Text>
            ))}
          </Card>
        </Section>
      </View>
      <Section title={t('register.power.report')}>
        <Card>
          <Text className="mb-body">{t('register.power.reportText')}</Text>
        </Card>
      </Section>
      <Banner tone="info" text={origin} />
      {inCounty && <Deviations division={village} code={code} />}
      <History power={power} />
      {power.availableActions.includes('REVISE') && (
        <Button
          kind="secondary"
          icon="pencil"
          label={t('register.power.revise')}
          onPress={() => openPage('/register/power/edit/index', { division: village, code })}
        />
      )}
    </View>
  )
}

function Bring({ documents }: { documents: readonly string[] }) {
  const t = useMessages()
  const [ready, setReady] = useState<string[]>([])
  return (
    <Section title={t('register.power.bring')} note={t('register.power.bringNote')}>
      <MultiChoice
        label={t('register.power.bring')}
        options={documents.map((value) => ({ value, label: value }))}
        value={ready}
        onChange={setReady}
      />
    </Section>
  )
}

/** The law a tap away. */
function Law({ basis }: { basis: Power['content']['legalBasis'] }) {
  const t = useMessages()
  const [open, setOpen] = useState<string>()
  return (
    <Section title={t('register.power.law')}>
      <Card flush>
        {basis.map(({ law, says }) => (
          <ListRow
            key={law}
            icon="gavel"
            title={law}
            note={open === law ? says : undefined}
            onPress={() => setOpen(open === law ? undefined : law)}
          />
        ))}
      </Card>
    </Section>
  )
}

function History({ power }: { power: Power }) {
  const fields = usePowerFields()
  return <Versions versions={power.versions.map((version) => ({ ...version, fields: fields(version.content) }))} />
}
