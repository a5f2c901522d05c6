import type { ServerResponse } from 'node:http'
import { calendarDate } from '../../shared/format'
import { type CountyCode, countyDatabase, parseCountyCode } from '../database/county-database'
import { findDivision } from '../division/division-directory'
import { RequestError } from '../error'
import type { Keys } from '../keys'
import type { Services } from '../service'
import { type ExportTarget, readExportAddress } from './export-address'
import { openIdNumber } from './sealed-number'
import { writeRoster } from './write'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The roll as a file, by its signed address. */
export async function serveExport(url: URL, response: ServerResponse, { keys }: Services): Promise<void> {
  const target = readExportAddress(keys.attachment, url)
  if (target === null) throw new RequestError('NOT_FOUND', 'ROSTER_EXPORT_GONE')
  const county = parseCountyCode(target.county)
  const { name } = await findDivision(county, target.division)
  const bytes = writeRoster(await people(county, target, keys))
  const fileName = encodeURIComponent(`${name}花名册-${calendarDate(new Date())}.xlsx`)
  response.writeHead(200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="roster.xlsx"; filename*=UTF-8''${fileName}`,
    'cache-control': 'private, no-store',
  })
  response.end(bytes)
}

async function people(county: CountyCode, { division, withIdNumbers }: ExportTarget, keys: Keys) {
  const rows = await countyDatabase(county).person.findMany({
    where: { divisionCode: division, status: 'ACTIVE' },
    orderBy: [{ group: { number: 'asc' } }, { household: { number: 'asc' } }, { householdRole: 'asc' }, { id: 'asc' }],
    include: { group: true, household: true, offices: { where: { kind: 'PARTY_MEMBER', endsOn: null } } },
  })
  return rows.map((row) => ({
    name: row.name,
    sex: row.sex,
    birthDate: row.birthDate.toISOString().slice(0, 10),
    idNumber: withIdNumbers && row.idNumberSealed ? openIdNumber(keys, row.idNumberSealed) : (row.idNumberMasked ?? ''),
    phone: row.phone,
    householdNumber: row.household?.number ?? null,
    householdRole: row.householdRole,
    group: row.group?.name ?? null,
    ethnicity: row.ethnicity,
    partyMember: row.offices.length > 0,
    collectiveMember: row.collectiveMember,
    address: row.household?.address ?? null,
    note: row.note,
  }))
}
