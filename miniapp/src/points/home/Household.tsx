import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ClaimRow } from '../ClaimRow'
import {
  type PointsHouseholdViewFragment,
  type PointsRulesViewFragment,
  SetPointsConsentDocument,
} from '../generated/documents'
import { Redemptions } from './Redemptions'

interface HouseholdProps {
  household: PointsHouseholdViewFragment | null | undefined
  rules: PointsRulesViewFragment | null | undefined
  onChanged: () => void
}

/** Joining is asked with what it means; leaving is as easy. */
export function Household({ household, rules, onChanged }: HouseholdProps) {
  const t = useMessages()
  if (!household) return <Banner text={t('points.noHousehold')} />
  const { claims, redemptions, consented } = household
  return (
    <>
      {consented ? <Balance household={household} /> : <Joining mayDecide={household.mayDecide} rules={rules} />}
      {claims.length > 0 && (
        <Section title={t('points.mine')}>
          <Card flush>
            {claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </Card>
        </Section>
      )}
      {redemptions.length > 0 && (
        <Section title={t('points.redemptions')}>
          <Redemptions redemptions={redemptions} onChanged={onChanged} />
        </Section>
      )}
      {consented && <Entries household={household} />}
    </>
  )
}

function Balance({ household }: { household: PointsHouseholdViewFragment }) {
  const t = useMessages()
  return (
    <Card>
      <View className="mb-stack">
        <Text className="mb-small">{t('points.balance')}</Text>
        <Text className="points-balance">{t('points.balanceValue', { points: household.balance ?? 0 })}</Text>
        <Button icon="plus" label={t('points.declare')} onPress={() => openPage('/points/declare/index')} />
      </View>
    </Card>
  )
}

function Joining({ mayDecide, rules }: { mayDecide: boolean; rules: PointsRulesViewFragment | null | undefined }) {
  const t = useMessages()
  const consent = useCommand(SetPointsConsentDocument)
  const join = async () => {
    const text = t('points.joinAsk', { days: rules?.publishDays ?? 0 })
    const agreed = await confirm({ title: t('points.join'), text, confirmLabel: t('points.join') })
    if (agreed && (await consent.run({ input: { given: true } })).ok) showToast({ text: t('points.joined') })
  }
  return (
    <Card tone="due">
      <View className="mb-stack">
        <Text className="mb-title">{t('points.joinTitle')}</Text>
        <Text className="mb-body">{t('points.joinText')}</Text>
        {consent.message && <Banner tone="error" text={consent.message} />}
        {mayDecide ? (
          <Button label={t('points.join')} busy={consent.busy} onPress={join} />
        ) : (
          <Text className="mb-small">{t('points.notAdult')}</Text>
        )}
      </View>
    </Card>
  )
}

function Entries({ household }: { household: PointsHouseholdViewFragment }) {
  const t = useMessages()
  const format = useFormat()
  const entries = household.entries ?? []
  return (
    <Section title={t('points.entries')}>
      {entries.length === 0 && <Text className="mb-body">{t('points.entriesNone')}</Text>}
      <Card flush>
        {entries.map(({ id, kind, points, title, reason, at }) => (
          <ListRow
            key={id}
            title={title}
            gist={reason}
            note={`${t(`points.entry.${kind}`)} · ${format.dateTime(at)}`}
            trailing={<Text className="points-figure">{points > 0 ? `+${points}` : String(points)}</Text>}
          />
        ))}
      </Card>
    </Section>
  )
}

/** At the very end of the page: nobody leaves by a slip of the thumb. */
export function Leaving() {
  const t = useMessages()
  const consent = useCommand(SetPointsConsentDocument)
  const leave = async () => {
    const ask = { title: t('points.leave'), text: t('points.leaveAsk'), confirmLabel: t('points.leave'), danger: true }
    if ((await confirm(ask)) && (await consent.run({ input: { given: false } })).ok)
      showToast({ text: t('points.left') })
  }
  return (
    <>
      {consent.message && <Banner tone="error" text={consent.message} />}
      <Button kind="quiet" label={t('points.leave')} busy={consent.busy} onPress={leave} />
    </>
  )
}
