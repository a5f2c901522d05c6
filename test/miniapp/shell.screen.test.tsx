import { act, fireEvent, screen } from '@testing-library/react'
import { confirm } from '../../miniapp/src/design/dialog/dialog-store'
import { showToast } from '../../miniapp/src/design/feedback/toast-store'
import { Screen } from '../../miniapp/src/design/layout/Screen'
import { chooseAppearance } from '../../miniapp/src/design/theme/appearance'
import { setDemo } from '../../miniapp/src/session/session'
import { TabBar } from '../../miniapp/src/shell/TabBar'
import { readTab, tabsFor } from '../../miniapp/src/shell/tab'
import { newPhone, renderScreen } from '../support/render-screen'
import { phone } from '../support/taro'

beforeEach(() => newPhone())

describe('the tabs', () => {
  test('the workbench is for those who hold an office', () => {
    expect(tabsFor(false)).not.toContain('workbench')
    expect(tabsFor(true)).toContain('workbench')
  })
  test('an address names a tab only of those the person has', () => {
    expect(readTab('workbench', tabsFor(false))).toBe('home')
    expect(readTab('workbench', tabsFor(true))).toBe('workbench')
    expect(readTab('nonsense', tabsFor(true))).toBe('home')
  })
  test('the one shown says so, and another can be reached from the keyboard', () => {
    const chosen: string[] = []
    renderScreen(<TabBar tabs={tabsFor(false)} current="home" onChoose={(tab) => chosen.push(tab)} />)
    expect(screen.getByRole('tab', { name: '首页', selected: true })).toBeTruthy()
    const other = screen.getByRole('tab', { name: '公开', selected: false })
    fireEvent.keyDown(other, { key: 'Escape' })
    expect(chosen).toEqual([])
    fireEvent.keyDown(other, { key: 'Enter' })
    expect(chosen).toEqual(['disclosure'])
  })
})

describe('the frame of a screen', () => {
  test('wears the theme that was chosen, and keeps it', () => {
    const { container } = renderScreen(<Screen title="通知" />)
    const root = () => container.firstElementChild?.className ?? ''
    expect(root()).not.toContain('mb-theme--')
    act(() => chooseAppearance({ textSize: 'elder', colour: 'dark' }))
    expect(root()).toContain('mb-theme--elder')
    expect(root()).toContain('mb-theme--dark')
    expect(phone.storage.get('appearance')).toMatchObject({ textSize: 'elder', colour: 'dark' })
    act(() => chooseAppearance({ textSize: 'normal', colour: 'light' }))
    expect(root()).not.toContain('mb-theme--')
  })

  test('back leads to the page before, or home where there is none', () => {
    const { rerender } = renderScreen(<Screen title="通知" />)
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(phone.navigations).toEqual([{ kind: 'reLaunch', url: '/shell/main/index?tab=home' }])
    phone.pages = 2
    fireEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(phone.navigations[1]).toEqual({ kind: 'navigateBack', url: '' })
    rerender(<Screen title="通知" back={false} />)
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
  })

  test('says that the demonstration is invented', () => {
    renderScreen(<Screen title="通知" />)
    expect(screen.queryByText(/虚构/)).toBeNull()
    act(() => setDemo(true))
    expect(screen.getByText('演示：人物和内容都是虚构的')).toBeTruthy()
    act(() => setDemo(false))
  })

  test('asks before something that matters', async () => {
    renderScreen(<Screen title="通知" />)
    let answer: Promise<boolean> = Promise.resolve(false)
    act(() => {
      answer = confirm({ title: '撤回这条通知？', confirmLabel: '撤回', danger: true })
    })
    expect(screen.getByRole('dialog', { name: '撤回这条通知？' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '撤回' }))
    expect(await answer).toBe(true)
    act(() => {
      answer = confirm({ title: '撤回这条通知？' })
    })
    fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(await answer).toBe(false)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('says what happened, offers to undo it, and goes away by itself', () => {
    jest.useFakeTimers()
    const undone = jest.fn()
    renderScreen(<Screen title="通知" />)
    act(() => showToast({ text: '已删除', action: { label: '撤销', onPress: undone } }))
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    expect(undone).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('已删除')).toBeNull()
    act(() => showToast({ text: '已保存' }))
    expect(screen.getByRole('status').textContent).toBe('已保存')
    act(() => void jest.advanceTimersByTime(5000))
    expect(screen.queryByText('已保存')).toBeNull()
    jest.useRealTimers()
  })
})
