import '../../message/late/procedureWork'
import { useRouter } from '@tarojs/taro'
import type { ProcedureMatterType, ProcedureTemplateCode } from '../generated/documents'
import { Begin } from './Begin'
import { ProposeForm } from './ProposeForm'
import './index.scss'

/** Without a matter: what is under way, and what can be begun. With one: the form. */
export default function ProcedureProposePage() {
  const { template, matter } = useRouter().params
  if (template && matter)
    return <ProposeForm template={template as ProcedureTemplateCode} matter={matter as ProcedureMatterType} />
  return <Begin />
}
