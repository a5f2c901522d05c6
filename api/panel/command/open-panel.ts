import { OPEN_MAXIMUM_DAYS } from '../../../shared/evaluation/electorate'
import { checkAspects, PANEL_LIMITS, type PanelAspect, type PanelSubject } from '../../../shared/evaluation/panel'
import { officeLabel } from '../../../shared/office'
import { isBlank, isReadableText, textLength } from '../../../shared/written-text'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { refuseAll, requireAccess } from '../../error'
import type { OpenPanelInput } from '../../generated/graphql'
import { canHostPanel } from '../access'
import { panelCandidates, panelSubjects } from '../choices'

export interface PanelChanged {
  panelId: string
}

type Fault = Parameters<typeof refuseAll>[0][number]
const HOUR = 3_600_000

/** Appoints the scorers by name and fixes what they judge: from here on nothing of it changes. */
export function openPanel(context: RequestContext, input: OpenPanelInput): Promise<CommandOutcome<PanelChanged>> {
  return runCommand(context, { action: 'openPanel', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const { division: divisionCode, dropExtremes } = input
    requireAccess(canHostPanel(viewer, divisionCode))
    const aspects = aspectsOf(input)
    const subjects = await chosenSubjects(scope, context, input)
    const scorers = await chosenScorers(scope, input)
    refuseAll([
      ...textFaults('title', input.title, PANEL_LIMITS.title),
      ...textFaults('purpose', input.purpose, PANEL_LIMITS.purpose),
      ...subjects.faults,
      ...checkAspects(aspects),
      ...scorers.faults,
      ...closingFaults(input.closesAt, now),
    ])
    const content = { title: input.title.trim(), purpose: input.purpose.trim(), dropExtremes, closesAt: input.closesAt }
    const { id } = await db.panel.create({
      data: {
        ...content,
        divisionCode,
        subjectKind: divisionCode.length === 9 ? 'VILLAGE' : 'GROUP',
        subjects: subjects.chosen.map((subject) => ({ ...subject })),
        aspects: aspects.map((aspect) => ({ ...aspect })),
        hostId: viewer.personId,
        hostName: viewer.name,
        hostKind: viewer.hat?.kind ?? 'TOWNSHIP_STAFF',
        hostPost: viewer.hat?.post ?? null,
        opensAt: now,
        scorers: { create: scorers.chosen },
      },
    })
    await record({
      subjectType: 'Panel',
      subjectId: id,
      divisionCode,
      detail: {
        subjects: subjects.chosen.length,
        scorers: scorers.chosen.length,
        aspects: aspects.length,
        dropExtremes,
      },
      published: {
        type: 'PANEL_OPENED',
        version: 1,
        content: { panelId: id, ...content, aspects, subjects: subjects.chosen, scorers: scorers.chosen },
      },
    })
    return { panelId: id }
  })
}

const aspectsOf = ({ aspects }: OpenPanelInput): PanelAspect[] =>
  aspects.map(({ title, max, weight }, index) => ({ id: `aspect-${index + 1}`, title: title.trim(), max, weight }))

function textFaults(field: string, text: string, max: number): Fault[] {
  const length = textLength(text)
  if (isBlank(text)) return [{ code: 'TEXT_REQUIRED', field }]
  if (length > max) return [{ code: 'TEXT_TOO_LONG', field, parameters: { max, length } }]
  return isReadableText(text) ? [] : [{ code: 'EVALUATION_TEXT_UNREADABLE', field }]
}

function closingFaults(closesAt: Date, now: Date): Fault[] {
  const left = closesAt.getTime() - now.getTime()
  const field = 'closesAt'
  if (left < HOUR) return [{ code: 'EVALUATION_CLOSES_TOO_SOON', field, parameters: { minutes: 60 } }]
  const tooLate = left > OPEN_MAXIMUM_DAYS * 24 * HOUR
  return tooLate ? [{ code: 'EVALUATION_CLOSES_TOO_LATE', field, parameters: { days: OPEN_MAXIMUM_DAYS } }] : []
}

interface Chosen<One> {
  chosen: One[]
  faults: Fault[]
}

async function chosenSubjects(
  { db }: CommandScope,
  { county }: RequestContext,
  input: OpenPanelInput,
): Promise<Chosen<PanelSubject>> {
  const field = 'subjectIds'
  const wanted = new Set(input.subjectIds)
  const chosen = (await panelSubjects(db, county, input.division)).filter(({ id }) => wanted.has(id))
  if (chosen.length !== wanted.size) return { chosen, faults: [{ code: 'PANEL_SUBJECT_ELSEWHERE', field }] }
  const max = PANEL_LIMITS.subjects
  const fits = chosen.length >= 2 && chosen.length <= max
  return { chosen, faults: fits ? [] : [{ code: 'PANEL_SUBJECTS_COUNT', field, parameters: { max } }] }
}

/** Names and offices are kept as they are today: who scored stays readable when the term is over. */
async function chosenScorers({ db }: CommandScope, input: OpenPanelInput) {
  const field = 'scorerIds'
  const wanted = new Set(input.scorerIds)
  const { scorersLeast, scorers: max, dropFrom } = PANEL_LIMITS
  const known = (await panelCandidates(db, input.division)).filter(({ personId }) => wanted.has(personId))
  const chosen = known.map(({ personId, person, kind, post }) => ({
    personId,
    name: person.name,
    office: officeLabel({ kind, post }),
  }))
  const faults: Fault[] = []
  const min = input.dropExtremes ? dropFrom : scorersLeast
  if (chosen.length !== wanted.size) faults.push({ code: 'PANEL_SCORER_UNKNOWN', field })
  else if (chosen.length < min || chosen.length > max)
    faults.push({
      code: input.dropExtremes ? 'PANEL_SCORERS_TO_DROP' : 'PANEL_SCORERS_COUNT',
      field,
      parameters: { min, max },
    })
  return { chosen, faults }
}
