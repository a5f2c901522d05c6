import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { replacePage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { FinishCountingDocument } from '../generated/documents'
import type { DeskProps } from './index'

/** 合并计票: phone and paper together, once every batch is settled. */
export function FinishCounting({ desk: { id, counts } }: DeskProps) {
  const t = useMessages()
  const finish = useCommand(FinishCountingDocument)
  const { paper, sheets: counted } = counts
  const send = async () => {
    const [title, text] = [t('paperBallot.count.sure'), t('paperBallot.count.sureText')]
    if (!(await confirm({ title, text, confirmLabel: t('paperBallot.count.do') }))) return
    if ((await finish.run({ input: { id } })).ok) replacePage('/evaluation/result/index', { id })
  }
  return (
    <Section title={t('paperBallot.count.title')} note={t('paperBallot.count.note')}>
      <Card tone="due">
        <View className="mb-stack">
          {counted < paper && (
            <Text className="mb-body">{t('paperBallot.count.left', { sheets: paper - counted, paper, counted })}</Text>
          )}
          {finish.message && <Banner tone="error" text={finish.message} />}
          <Button icon="flag" label={t('paperBallot.count.do')} busy={finish.busy} onPress={() => void send()} />
        </View>
      </Card>
    </Section>
  )
}
