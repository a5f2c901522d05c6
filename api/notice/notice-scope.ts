import type { NoticeScope } from './access'
import type { NoticeRecord } from './record'

export function scopeOf(notice: NoticeRecord): NoticeScope {
  const { divisionCode, everyone, groups, offices } = notice
  return { divisionCode, everyone, groupIds: groups.map((group) => group.id), offices }
}
