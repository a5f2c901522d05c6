import type { Feature } from './catalogue'

/** Tibetan, as far as it has been translated and checked by a native reader; what is missing is shown in Chinese. */
export const bo: Record<string, Feature> = {
  shell: { 'app.name': 'གསལ་པོ།' },
}
