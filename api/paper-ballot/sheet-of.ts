import { formatDateTime } from '../../shared/format'
import { type CountyCode, countyDatabase } from '../database/county-database'
import { findDivision } from '../division/division-directory'
import { requireFound } from '../error'
import { readForm } from '../evaluation/row'
import type { BallotSheetInput } from '../print/sheet/sheet-input'

/** What goes on a blank ballot: the form as it was opened. */
export async function ballotSheetOf(county: CountyCode, id: string, copies: number): Promise<BallotSheetInput> {
  const { title, purpose, form, closesAt, divisionCode } = requireFound(
    await countyDatabase(county).evaluation.findUnique({ where: { id } }),
  )
  const { fullName } = await findDivision(county, divisionCode)
  return {
    village: fullName,
    title,
    purpose,
    until: formatDateTime(closesAt, 'zh-CN', 0),
    form: readForm(form),
    copies,
  }
}
