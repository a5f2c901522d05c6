/** What can read a text aloud on this device. Another way (an audio file made on the server) can take its place. */
export interface Speech {
  speak(text: string, onEnd: () => void): void
  stop(): void
}

interface BrowserSpeech {
  speechSynthesis?: SpeechSynthesis
  SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance
}

/** The browser's own voice; null in WeChat and where there is none. */
export function browserSpeech(): Speech | null {
  if (process.env.TARO_ENV !== 'h5') return null
  const { speechSynthesis, SpeechSynthesisUtterance: Utterance } = globalThis as BrowserSpeech
  if (!speechSynthesis || !Utterance) return null
  return {
    speak(text, onEnd) {
      speechSynthesis.cancel()
      const utterance = new Utterance(text)
      utterance.lang = 'zh-CN'
      utterance.rate = 0.9
      utterance.onend = onEnd
      utterance.onerror = onEnd
      speechSynthesis.speak(utterance)
    },
    stop: () => speechSynthesis.cancel(),
  }
}
