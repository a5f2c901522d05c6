import { ASSET_DISPOSAL } from './asset-disposal'
import { DELIBERATION } from './deliberation'
import { LEVY } from './levy'
import { POVERTY_MONITORING } from './poverty-monitoring'
import type { ProcedureTemplate, TemplateCode } from './template'
import { VILLAGE_RULES } from './village-rules'

/** The templates a village begins by itself; 小微权力 services are made from the power list. */
export const PROCEDURE_TEMPLATES: ProcedureTemplate[] = [
  DELIBERATION,
  LEVY,
  VILLAGE_RULES,
  ASSET_DISPOSAL,
  POVERTY_MONITORING,
]

export function findTemplate(code: TemplateCode): ProcedureTemplate | undefined {
  return PROCEDURE_TEMPLATES.find((template) => template.code === code)
}
