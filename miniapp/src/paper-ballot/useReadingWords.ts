import { useMessages } from '../message/useMessages'
import type { PaperBatchRowFragment } from './generated/documents'

/** How far the two are, in one line; never what they read. */
export function useReadingWords(): (batch: Pick<PaperBatchRowFragment, 'readings' | 'sheets'>) => string {
  const t = useMessages()
  return ({ readings, sheets }) =>
    readings
      .map(({ personName: name, entered, handedIn }) =>
        handedIn
          ? t('paperBallot.batch.readingDone', { name })
          : t('paperBallot.batch.reading', { name, entered, sheets }),
      )
      .join('，') || t('paperBallot.batch.nobody')
}
