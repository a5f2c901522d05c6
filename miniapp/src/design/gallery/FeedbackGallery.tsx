import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button/Button'
import { confirm } from '../dialog/dialog-store'
import { Sheet } from '../dialog/Sheet'
import { Banner } from '../feedback/Banner'
import { EmptyState } from '../feedback/EmptyState'
import { ErrorState } from '../feedback/ErrorState'
import { Progress } from '../feedback/Progress'
import { Skeleton } from '../feedback/Skeleton'
import { showToast } from '../feedback/toast-store'
import { TextArea } from '../form/TextArea'
import { Card } from '../layout/Card'
import { Section } from '../layout/Section'
import { sample } from './sample'

const nothing = () => {}
const ask = () =>
  void confirm({ title: sample.confirmTitle, text: sample.confirmText, confirmLabel: sample.withdraw, danger: true })

export function FeedbackGallery() {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  return (
    <View>
      <View className="mb-stack">
        <Banner tone="good" text={sample.bannerGood} />
        <Banner tone="warning" text={sample.bannerWarning} />
        <Banner tone="error" text={sample.bannerError} />
        <Banner icon="lock" text={sample.bannerInfo} />
        <Progress value={186} total={312} label={sample.read} />
        <Button kind="secondary" label={sample.confirmTitle} onPress={ask} />
        <Button kind="secondary" label={sample.sheetTitle} onPress={() => setOpen(true)} />
        <Button
          kind="secondary"
          label={sample.toast}
          onPress={() => showToast({ text: sample.toast, action: { label: sample.undo, onPress: nothing } })}
        />
      </View>
      <Section>
        <Card>
          <EmptyState icon="circle-check" title={sample.emptyTitle} text={sample.emptyText} />
        </Card>
        <Card>
          <ErrorState text={sample.errorText} onRetry={nothing} />
        </Card>
      </Section>
      <Section>
        <Skeleton shape="card" count={1} />
        <Skeleton shape="list" count={2} />
        <Skeleton shape="chart" count={1} />
      </Section>
      <Sheet
        open={open}
        title={sample.sheetTitle}
        onClose={() => setOpen(false)}
        bottom={<Button label={sample.submit} onPress={() => setOpen(false)} />}
      >
        <TextArea label={sample.sheetTitle} value={text} onChange={setText} />
      </Sheet>
    </View>
  )
}
