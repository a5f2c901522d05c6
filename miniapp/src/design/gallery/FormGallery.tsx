import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button/Button'
import { ButtonRow } from '../button/ButtonRow'
import { Choice } from '../form/Choice'
import { DatePicker } from '../form/DatePicker'
import { Field } from '../form/Field'
import { MultiChoice } from '../form/MultiChoice'
import { RankingInput } from '../form/RankingInput'
import { ScaleInput } from '../form/ScaleInput'
import { Stepper } from '../form/Stepper'
import { Switch } from '../form/Switch'
import { TextArea } from '../form/TextArea'
import { TextInput } from '../form/TextInput'
import { TimePicker } from '../form/TimePicker'
import { sample } from './sample'

const nothing = () => {}
const options = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }))

export function FormGallery() {
  const [form, setForm] = useState({
    title: sample.titleValue as string,
    body: '',
    answer: sample.satisfaction[1] as string,
    channels: [sample.channels[0]] as string[],
    score: 8,
    wishes: [...sample.wishes] as string[],
    date: '2026-11-25',
    time: '',
    people: 3,
    pinned: true,
  })
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  return (
    <View>
      <Field label={sample.title} help={sample.titleHelp} error={sample.titleError}>
        <TextInput label={sample.title} value={form.title} onChange={(title) => change({ title })} />
      </Field>
      <Field label={sample.body} optional>
        <TextArea label={sample.body} hint={sample.bodyHint} value={form.body} onChange={(body) => change({ body })} />
      </Field>
      <Field label={sample.satisfactionQuestion}>
        <Choice
          label={sample.satisfactionQuestion}
          options={options(sample.satisfaction)}
          value={form.answer}
          onChange={(answer) => change({ answer })}
        />
      </Field>
      <Field label={sample.channelQuestion}>
        <MultiChoice
          label={sample.channelQuestion}
          options={options(sample.channels)}
          value={form.channels}
          onChange={(channels) => change({ channels })}
        />
      </Field>
      <Field label={sample.scoreQuestion}>
        <ScaleInput
          label={sample.scoreQuestion}
          from={1}
          to={10}
          value={form.score}
          onChange={(score) => change({ score })}
          lowLabel={sample.satisfaction[3]}
          highLabel={sample.satisfaction[0]}
        />
      </Field>
      <Field label={sample.rankingQuestion}>
        <RankingInput
          label={sample.rankingQuestion}
          options={options(sample.wishes)}
          value={form.wishes}
          onChange={(wishes) => change({ wishes })}
        />
      </Field>
      <Field label={sample.date}>
        <DatePicker label={sample.date} value={form.date} onChange={(date) => change({ date })} />
      </Field>
      <Field label={sample.time}>
        <TimePicker label={sample.time} value={form.time} onChange={(time) => change({ time })} />
      </Field>
      <Field label={sample.people}>
        <Stepper label={sample.people} value={form.people} onChange={(people) => change({ people })} />
      </Field>
      <Switch label={sample.pin} note={sample.pinNote} value={form.pinned} onChange={(pinned) => change({ pinned })} />
      <View className="mb-stack">
        <Button label={sample.submit} onPress={nothing} />
        <Button label={sample.submit} busy onPress={nothing} />
        <ButtonRow>
          <Button kind="secondary" label={sample.saveDraft} onPress={nothing} />
          <Button kind="danger" label={sample.withdraw} onPress={nothing} />
        </ButtonRow>
        <Button kind="quiet" icon="plus" label={sample.more} onPress={nothing} />
        <Button label={sample.submit} disabled onPress={nothing} />
      </View>
    </View>
  )
}
