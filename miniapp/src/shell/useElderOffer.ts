import { useEffect } from 'react'
import { confirm } from '../design/dialog/dialog-store'
import { chooseAppearance, wantsLargeText } from '../design/theme/appearance'
import { useAppearance } from '../design/theme/useAppearance'
import { useMessages } from '../message/useMessages'

/** Offers the large text once to a person whose WeChat already uses it. */
export function useElderOffer(): void {
  const t = useMessages()
  const { asked, elder } = useAppearance()
  useEffect(() => {
    if (asked || elder || !wantsLargeText()) return
    void confirm({
      title: t('shell.elder.title'),
      text: t('shell.elder.text'),
      confirmLabel: t('shell.elder.accept'),
      cancelLabel: t('shell.elder.later'),
    }).then((agreed) => chooseAppearance(agreed ? { asked: true, textSize: 'elder' } : { asked: true }))
  }, [asked, elder, t])
}
