import { type Answer, optionsOf, type Question, SCALES } from '@shared/evaluation/form'
import { languageStore } from '../../message/language-store'
import { useStore } from '../../store/store'

/** The options as the reader's language names them: the fixed scales are translated, a village's own words are not. */
export function useOptionTitles(): (question: Question) => { id: string; title: string }[] {
  const english = useStore(languageStore) === 'en'
  return (question) =>
    english && question.type === 'SCALE' && question.scale !== 'CUSTOM'
      ? SCALES[question.scale].map(({ id, titleEn }) => ({ id, title: titleEn }))
      : optionsOf(question)
}

/** An answer in words, for the summary; nothing when there is none. */
export function useAnswerWords(): (question: Question, answer: Answer | undefined) => string {
  const optionTitles = useOptionTitles()
  return (question, answer) => {
    if (answer === undefined) return ''
    if (question.type === 'TEXT' || question.type === 'SCORE') return String(answer)
    const titles = new Map(optionTitles(question).map(({ id, title }) => [id, title]))
    const chosen = Array.isArray(answer) ? answer : [String(answer)]
    const names = chosen.map((id) => titles.get(id) ?? id)
    return question.type === 'RANKING'
      ? names.map((name, place) => `${place + 1}. ${name}`).join('  ')
      : names.join('、')
  }
}
