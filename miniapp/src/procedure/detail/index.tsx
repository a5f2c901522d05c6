import '../../message/late/procedureWork'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { useWide } from '../../design/theme/useWide'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureDetailDocument } from '../generated/documents'
import { hasActions, MatterActions } from './MatterActions'
import { MatterBody } from './MatterBody'
import { MatterSheets } from './MatterSheets'
import './index.scss'

/** A village matter from proposal to archive: where it stands, every station, the plan, objections. */
export default function ProcedureDetailPage() {
  const t = useMessages()
  const wide = useWide()
  const { id = '' } = useRouter().params
  const read = useRead(ProcedureDetailDocument, { id })
  useDidShow(() => read.retry())
  const matter = read.data?.procedure
  return (
    <Screen
      title={t('procedure.title')}
      wide={wide ? 'full' : 'column'}
      bottom={matter && hasActions(matter) ? <MatterActions matter={matter} /> : undefined}
    >
      <Loaded read={read} skeleton="text">
        {({ procedure }) => <MatterBody matter={procedure} />}
      </Loaded>
      <MatterSheets />
    </Screen>
  )
}
