import { useEffect, useState } from 'react'

const PAUSE = 350

/** The text once the typing pauses, so that not every letter is a request. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
