import { fireEvent, screen } from '@testing-library/react'
import { Button } from '../../miniapp/src/design/button/Button'
import { Card } from '../../miniapp/src/design/layout/Card'
import { newPhone, renderScreen } from '../support/render-screen'

beforeEach(() => newPhone({ viewer: null }))

test('a button on a card that can be pressed is pressed alone, by finger and by key', () => {
  const pressed: string[] = []
  renderScreen(
    <Card label="card" onPress={() => pressed.push('card')}>
      <Button label="button" onPress={() => pressed.push('button')} />
    </Card>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'button' }))
  fireEvent.keyDown(screen.getByRole('button', { name: 'button' }), { key: 'Enter' })
  expect(pressed).toEqual(['button', 'button'])
  fireEvent.click(screen.getByRole('button', { name: 'card' }))
  expect(pressed).toEqual(['button', 'button', 'card'])
})

test('what is busy or switched off cannot be pressed', () => {
  const pressed = jest.fn()
  renderScreen(
    <>
      <Button label="busy" busy onPress={pressed} />
      <Button label="off" disabled onPress={pressed} />
    </>,
  )
  for (const name of ['busy', 'off']) {
    fireEvent.click(screen.getByRole('button', { name }))
    fireEvent.keyDown(screen.getByRole('button', { name }), { key: 'Enter' })
  }
  expect(pressed).not.toHaveBeenCalled()
})
