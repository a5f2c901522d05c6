import { View } from '@tarojs/components'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { ProcedureDetailDocument } from '../generated/documents'
import { hasActions, MatterActions } from './MatterActions'
import { MatterBody } from './MatterBody'
import './index.scss'

/** A matter beside the list it was chosen from. */
export function MatterColumn({ id }: { id: string }) {
  const read = useRead(ProcedureDetailDocument, { id })
  return (
    <Loaded read={read} skeleton="text">
      {({ procedure }) => (
        <View>
          <MatterBody matter={procedure} beside />
          {hasActions(procedure) && (
            <View className="procedure-column__actions">
              <MatterActions matter={procedure} />
            </View>
          )}
        </View>
      )}
    </Loaded>
  )
}
