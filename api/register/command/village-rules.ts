import { type VillageRulesContent, villageRulesFaults } from '@shared/register/village-rules'
import { isReadableText, textLength } from '@shared/written-text'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, RequestError, refuseAll, requireAccess, requireFound, requireId } from '../../error'
import type { FileVillageRulesInput, PassVillageRulesInput } from '../../generated/graphql'
import { canFileRules, keepsRegister, requireReadableVillage } from '../access'
import { dayOf, today } from '../day'
import { rulesOf } from '../record'
import { refuseSensitive, requireReason, writeVersion } from '../write-version'

export interface EntryResult {
  id: string
}

export const RULES_CODE = 'RULES'

/** 村组法 27: only what the villagers' assembly passed is entered; its record is part of the version. */
export function passVillageRules(
  context: RequestContext,
  input: PassVillageRulesInput,
): Promise<CommandOutcome<EntryResult>> {
  const { division, baseVersion } = input
  requireReadableVillage(requireViewer(context), division)
  return runCommand(context, { action: 'passVillageRules', input }, async (scope) => {
    requireAccess(keepsRegister(scope.viewer, division))
    const content = contentOf(input)
    const reason = requireReason(input.reason)
    refuseAll(villageRulesFaults(content, today()))
    refuseSensitive(content)
    const before = await scope.db.registerVersion.findFirst({
      where: { version: baseVersion, entry: { divisionCode: division, kind: 'RULES' } },
    })
    if (before !== null && rulesOf(before).record.passedOn > content.record.passedOn)
      throw new Refusal('RULES_PASSED_BEFORE_LAST', 'passedOn')
    const published = { type: 'VILLAGE_RULES', content }
    const { id } = await writeVersion(scope, {
      division,
      kind: 'RULES',
      code: RULES_CODE,
      baseVersion,
      content,
      reason,
      published,
    })
    return { id }
  })
}

function contentOf(input: PassVillageRulesInput): VillageRulesContent {
  const { basis, shouldAttend, attended, inFavour, against, abstained } = input
  return {
    articles: input.articles.map(({ title, text }) => ({ title: title.trim(), text: text.trim() })),
    record: { passedOn: dayOf(input.passedOn), basis, shouldAttend, attended, inFavour, against, abstained },
    procedureId: input.procedureId ? requireId(input.procedureId) : null,
  }
}

const FILING_MAX = { number: 40, remark: 300 }

function words(text: string, field: keyof typeof FILING_MAX): string {
  const trimmed = text.trim()
  const [max, length] = [FILING_MAX[field], textLength(trimmed)]
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(trimmed)) throw new Refusal('REGISTER_TEXT_UNREADABLE', field)
  refuseSensitive({ [field]: trimmed })
  return trimmed
}

/** 备案: the township has a version on file. The primary key lets each version be filed once. */
export function fileVillageRules(
  context: RequestContext,
  input: FileVillageRulesInput,
): Promise<CommandOutcome<EntryResult>> {
  return runCommand(context, { action: 'fileVillageRules', input }, async ({ db, now, viewer, record }) => {
    const entry = requireFound(await db.registerEntry.findFirst({ where: { id: requireId(input.id), kind: 'RULES' } }))
    if (!viewer.divisionCode.startsWith(entry.divisionCode) && !isOver(viewer.hat?.divisionCode, entry.divisionCode))
      throw new RequestError('NOT_FOUND')
    requireAccess(canFileRules(viewer, entry.divisionCode))
    const { version } = input
    const key = { entryId_version: { entryId: entry.id, version } }
    const filed = requireFound(await db.registerVersion.findUnique({ where: key }))
    const filedOn = dayOf(input.filedOn)
    if (filedOn > today() || filedOn < rulesOf(filed).record.passedOn) throw new Refusal('RULES_FILED_ON', 'filedOn')
    const number = words(input.number, 'number')
    if (number === '') throw new Refusal('TEXT_REQUIRED', 'number')
    const remark = words(input.remark ?? '', 'remark')
    const { count } = await db.rulesFiling.createMany({
      data: [
        {
          entryId: entry.id,
          version,
          filedOn: new Date(`${filedOn}T00:00:00.000Z`),
          number,
          remark,
          filerId: viewer.personId,
          filerName: viewer.name,
          recordedAt: now,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) throw new Refusal('RULES_FILED_ALREADY')
    await record({
      subjectType: 'VillageRules',
      subjectId: entry.id,
      divisionCode: entry.divisionCode,
      detail: { version },
      published: { type: 'VILLAGE_RULES_FILED', version, content: { filedOn, number, remark } },
    })
    return { id: entry.id }
  })
}

const isOver = (hat: string | undefined, division: string) => hat !== undefined && division.startsWith(hat)
