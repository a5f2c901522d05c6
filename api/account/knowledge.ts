import { officeLabel } from '../../shared/office'
import type { RequestContext, Viewer, ViewerOffice } from '../context'
import { queryCounty } from '../database/county-database'
import { requireFound } from '../error'
import { message, messageCodes } from '../message/catalogue'
import type { WhatIsKnownRecord } from './record'

const ACCESSES_MAX = 50

export async function whatIsKnown(context: RequestContext, viewer: Viewer): Promise<WhatIsKnownRecord> {
  const person = requireFound(await context.database.person.findUnique({ where: { id: viewer.personId } }))
  const { idNumberMasked, birthDate, ethnicity, collectiveMember, createdAt, updatedAt } = person
  const onFile = { onFileSince: createdAt, changedAt: updatedAt }
  return { viewer, idNumberMasked, birthDate, ethnicity, collectiveMember, ...onFile }
}

interface AccessRow {
  at: Date
  action: string
  name: string | null
  kind: ViewerOffice['kind'] | null
  post: ViewerOffice['post']
}

/** Looks at the person, and lists with full numbers taken out of the person's village. */
const ACCESSES = `
  SELECT a.at, a.action, p.name, o.kind, o.post
  FROM {county}.audit_entry a
  LEFT JOIN {county}.person p ON p.id = a.person_id
  LEFT JOIN {county}.office o ON o.id = a.office_id
  WHERE (a.subject_type = 'Person' AND a.subject_id = $1) OR (a.subject_type = 'RosterExport' AND a.subject_id = $2)
  ORDER BY a.at DESC LIMIT ${ACCESSES_MAX}`

export interface AccessView {
  at: Date
  what: string
  by: string | null
}

export async function accessesTo(context: RequestContext, viewer: Viewer): Promise<AccessView[]> {
  const { county, locale } = context
  const rows = await queryCounty<AccessRow>(county, 'accesses', ACCESSES, [viewer.personId, viewer.divisionCode])
  const known = new Set(messageCodes(locale))
  return rows.map(({ at, action, name, kind, post }) => {
    const label = kind === null ? '' : ` · ${officeLabel({ kind, post }, locale)}`
    const code = `ACCESS_${action}`
    return { at, what: message(locale, known.has(code) ? code : 'ACCESS_other'), by: name && `${name}${label}` }
  })
}
