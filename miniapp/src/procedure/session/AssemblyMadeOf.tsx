import { Text, View } from '@tarojs/components'
import { Composition } from '../../assembly/Composition'
import { AssemblyCompositionDocument } from '../../assembly/generated/documents'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'

/** Before representatives are called: whether their assembly is made up as the law asks. It informs and stops nothing. */
export function AssemblyMadeOf({ division }: { division: string }) {
  const t = useMessages()
  const roll = useRead(AssemblyCompositionDocument, { division }).data?.assemblyRoll
  if (!roll) return null
  const { memberCount: members, representativeCount: representatives, womenRepresentativeCount: women } = roll
  return (
    <Section title={t('procedureWork.composition.title')}>
      <Card>
        <View className="mb-stack">
          <Text className="mb-body">{t('procedureWork.composition.counts', { members, representatives, women })}</Text>
          <Composition checks={roll.checks} />
          {!roll.sound && <Banner tone="warning" text={t('procedureWork.composition.bad')} />}
          <Button
            kind="quiet"
            small
            fit
            label={t('procedureWork.composition.see')}
            onPress={() => openPage('/assembly/village/index', { division })}
          />
        </View>
      </Card>
    </Section>
  )
}
