import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { Choice } from '../../miniapp/src/design/form/Choice'
import { Field } from '../../miniapp/src/design/form/Field'
import { MultiChoice } from '../../miniapp/src/design/form/MultiChoice'
import { RankingInput } from '../../miniapp/src/design/form/RankingInput'
import { ScaleInput } from '../../miniapp/src/design/form/ScaleInput'
import { Stepper } from '../../miniapp/src/design/form/Stepper'
import { Switch } from '../../miniapp/src/design/form/Switch'
import { TextArea } from '../../miniapp/src/design/form/TextArea'
import { newPhone, renderScreen } from '../support/render-screen'

const options = ['渠', '灯', '室'].map((label) => ({ value: label, label }))

beforeEach(() => newPhone({ viewer: null }))

/** Holds one value, and shows it. */
function Holder<Value>({
  first,
  draw,
}: {
  first: Value
  draw: (value: Value, set: (next: Value) => void) => JSX.Element
}) {
  const [value, setValue] = useState(first)
  return (
    <>
      {draw(value, setValue)}
      <output>{JSON.stringify(value)}</output>
    </>
  )
}

const held = () => JSON.parse(screen.getByRole('status').textContent ?? 'null') as unknown

test('one of several: the mark moves, and is told to a screen reader', () => {
  renderScreen(
    <Holder first="渠" draw={(value, set) => <Choice label="先办" options={options} value={value} onChange={set} />} />,
  )
  fireEvent.click(screen.getByRole('radio', { name: '灯', checked: false }))
  expect(held()).toBe('灯')
  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1)
})

test('several of several: no more than allowed, in the order of the answers', () => {
  const draw = (value: string[], set: (next: string[]) => void) => (
    <MultiChoice label="先办" options={options} value={value} onChange={set} most={2} />
  )
  renderScreen(<Holder first={['室']} draw={draw} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '渠' }))
  expect(held()).toEqual(['渠', '室'])
  fireEvent.click(screen.getByRole('checkbox', { name: '灯' }))
  expect(held()).toEqual(['渠', '室'])
  fireEvent.click(screen.getByRole('checkbox', { name: '室', checked: true }))
  expect(held()).toEqual(['渠'])
})

test('an order is changed by one place at a time, and the ends go no further', () => {
  const draw = (value: string[], set: (next: string[]) => void) => (
    <RankingInput label="先办" options={options} value={value} onChange={set} />
  )
  renderScreen(<Holder first={['渠', '灯', '室']} draw={draw} />)
  fireEvent.click(screen.getByRole('button', { name: '往前移：渠' }))
  expect(held()).toEqual(['渠', '灯', '室'])
  fireEvent.click(screen.getByRole('button', { name: '往前移：室' }))
  fireEvent.click(screen.getByRole('button', { name: '往后移：渠' }))
  expect(held()).toEqual(['室', '渠', '灯'])
})

test('a scale, a count and a switch', () => {
  const draw = (value: number | undefined, set: (next: number) => void) => (
    <ScaleInput label="打分" from={1} to={5} value={value} onChange={set} />
  )
  const { unmount } = renderScreen(<Holder first={undefined as number | undefined} draw={draw} />)
  fireEvent.click(screen.getByRole('radio', { name: '4' }))
  expect(held()).toBe(4)
  unmount()
  const stepper = renderScreen(
    <Holder
      first={1}
      draw={(value, set) => <Stepper label="人数" value={value} onChange={set} least={1} most={2} />}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '减一：人数' }))
  expect(held()).toBe(1)
  fireEvent.click(screen.getByRole('button', { name: '加一：人数' }))
  fireEvent.click(screen.getByRole('button', { name: '加一：人数' }))
  expect(held()).toBe(2)
  stepper.unmount()
  renderScreen(<Holder first={false} draw={(value, set) => <Switch label="置顶" value={value} onChange={set} />} />)
  fireEvent.keyDown(screen.getByRole('switch', { name: '置顶', checked: false }), { key: ' ' })
  expect(screen.getByRole('switch', { checked: true }).textContent).toContain('开')
})

test('a long text counts its letters and says when it is full', () => {
  const draw = (value: string, set: (next: string) => void) => (
    <Field label="正文" error="请写正文">
      <TextArea label="正文" value={value} onChange={set} limit={4} />
    </Field>
  )
  renderScreen(<Holder first="" draw={draw} />)
  const field = screen.getByRole('group', { name: '正文' })
  expect(within(field).getByRole('alert').textContent).toBe('请写正文')
  expect(field.textContent).toContain('0 / 4 字')
  fireEvent.change(within(field).getByRole('textbox'), { target: { value: '用电安全' } })
  expect(held()).toBe('用电安全')
  expect(field.textContent).toContain('已满 4 字')
})
