import { Button } from '../../design/button/Button'
import type { IconName } from '../../design/icon/icon-names'
import { openPage } from '../../design/layout/navigate'
import { useMessages } from '../../message/useMessages'
import type { Guide, WorkView } from './guide'

/** Commands that end or begin a step by themselves, with no form of their own. */
export type StageCommand = 'start' | 'end' | 'complete' | 'archive'

const PAGES: Record<'plan' | 'convene' | 'record', { page: string; icon: IconName }> = {
  plan: { page: '/procedure/plan-edit/index', icon: 'pencil' },
  convene: { page: '/procedure/session/index', icon: 'megaphone' },
  record: { page: '/procedure/session/index', icon: 'clipboard-list' },
}

const ICONS: Record<StageCommand, IconName> = {
  start: 'pin',
  end: 'circle-check',
  complete: 'circle-check',
  archive: 'inbox',
}

interface MainButtonProps {
  procedure: WorkView
  guide: Guide
  onCommand: (command: StageCommand) => void
}

/** The one button: to the form that is missing, or what ends the step. None while something is waited for. */
export function MainButton({ procedure: { id }, guide, onCommand }: MainButtonProps) {
  const t = useMessages()
  switch (guide.kind) {
    case 'wait':
    case 'archived':
      return null
    case 'evidence': {
      const { kind, title } = guide.requirement
      const label = t('procedureWork.step.add', { title })
      return <Button icon="plus" label={label} onPress={() => openPage('/procedure/evidence/index', { id, kind })} />
    }
    case 'plan':
    case 'convene':
    case 'record': {
      const { page, icon } = PAGES[guide.kind]
      return <Button icon={icon} label={t(`procedureWork.do.${guide.kind}`)} onPress={() => openPage(page, { id })} />
    }
    default: {
      const { kind } = guide
      return <Button icon={ICONS[kind]} label={t(`procedureWork.do.${kind}`)} onPress={() => onCommand(kind)} />
    }
  }
}
