import { useEffect } from 'react'
import { useStore } from '../../store/store'
import { EscalateSheet } from '../objection/EscalateSheet'
import { ObjectSheet } from '../objection/ObjectSheet'
import { ReplySheet } from '../objection/ReplySheet'
import { ChangesSheet } from '../plan/ChangesSheet'
import { closeSheet, type MatterSheet, sheetStore } from '../sheet-store'
import { WithdrawSheet } from '../step/WithdrawSheet'
import { LawSheet } from './LawSheet'

/** Where `openSheet` is shown: once in each page, directly in its Screen. */
export function MatterSheets() {
  const sheet = useStore(sheetStore)
  useEffect(() => closeSheet, [])
  return sheet ? <Shown sheet={sheet} /> : null
}

function Shown({ sheet }: { sheet: MatterSheet }) {
  switch (sheet.kind) {
    case 'law':
      return <LawSheet title={sheet.title} rules={sheet.rules} onClose={closeSheet} />
    case 'object':
      return <ObjectSheet matter={sheet.matter} onClose={closeSheet} />
    case 'reply':
      return <ReplySheet objection={sheet.objection} onClose={closeSheet} />
    case 'escalate':
      return <EscalateSheet objection={sheet.objection} onClose={closeSheet} />
    case 'withdraw':
      return <WithdrawSheet procedure={sheet.matter} own onClose={closeSheet} />
    case 'changes':
      return <ChangesSheet matter={sheet.matter} version={sheet.version} onClose={closeSheet} />
  }
}
