import { useEffect, useMemo, useState } from 'react'
import { browserSpeech } from './speech'

export interface ReadAloud {
  /** False where the device has no voice: then nothing is offered. */
  available: boolean
  speaking: boolean
  toggle(text: string): void
}

/** Reads a text aloud and stops when the page is left. */
export function useReadAloud(): ReadAloud {
  const speech = useMemo(browserSpeech, [])
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => speech?.stop(), [speech])
  const toggle = (text: string) => {
    if (speaking) speech?.stop()
    else speech?.speak(text, () => setSpeaking(false))
    setSpeaking(!speaking)
  }
  return { available: speech !== null, speaking, toggle }
}
