import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { officeText } from '../disclosure/office-now'
import { requireAccess } from '../error'
import { mayHandleVouchers } from './access'
import { holdersFor } from './queries'

const MOST = 50

interface Handler {
  id: string
  name: string
  post: string | null
}

/** Cadres of the village acted for, each once, by the first of their posts. */
export async function listHandlers(context: RequestContext): Promise<Handler[]> {
  const viewer = requireViewer(context)
  const divisionCode = viewer.hat?.divisionCode ?? ''
  requireAccess(mayHandleVouchers(viewer, { divisionCode }))
  const handlers = new Map<string, Handler>()
  for (const { post, person } of await holdersFor(context, divisionCode)) {
    const office = officeText(post ?? 'VILLAGE_CADRE', context.locale)
    if (!handlers.has(person.id)) handlers.set(person.id, { ...person, post: office })
  }
  return [...handlers.values()].slice(0, MOST)
}
