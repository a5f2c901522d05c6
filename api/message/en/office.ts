import type { office as zh } from '../zh-CN/office'

const BARRED =
  'may not sit on the supervision committee (Guidance of 2017). End one of the offices, or choose somebody else.'

export const office: Record<keyof typeof zh, string> = {
  OFFICE_WRONG_LEVEL: 'This office does not exist at this level. Choose another division.',
  OFFICE_POST_UNFIT: 'This post does not go with the kind of office.',
  OFFICE_START_UNLIKELY: 'The first day cannot be right. Check the year.',
  OFFICE_ENDS_BEFORE_START: 'The term ends before it begins.',
  OFFICE_DIVISION_UNKNOWN: 'This village or township was not found.',
  OFFICE_FOR_ONESELF: 'Nobody assigns or ends an office of their own. Ask a superior or a colleague.',
  OFFICE_PERSON_GONE: 'This person moved away or died.',
  OFFICE_NOT_OF_VILLAGE: 'Representatives and supervisors must be villagers of the village.',
  OFFICE_ALREADY_HELD: 'The person already holds this office in that time.',
  OFFICE_OVER: 'This office has ended already.',
  SUPERVISOR_IS_COMMITTEE_MEMBER: `{name} ({office}): members of the village committee ${BARRED}`,
  SUPERVISOR_IS_ACCOUNTANT: `{name} ({office}): the village accountant ${BARRED}`,
  SUPERVISOR_IS_CLERK: `{name} ({office}): the village clerk ${BARRED}`,
  SUPERVISOR_IS_COLLECTIVE_LEADER: `{name} ({office}): the head of the collective ${BARRED}`,
  SUPERVISOR_IS_CLOSE_RELATIVE: `{name} ({relation}; {office}): close relatives of village committee members (Civil Code 1045) ${BARRED}`,
  SUPERVISORS_TOO_FEW: 'The supervision committee should have 3 to 5 members; there are fewer than 3.',
  SUPERVISORS_TOO_MANY: 'The supervision committee should have 3 to 5 members; there are more than 5.',
  SUPERVISORS_NO_CHAIR: 'The supervision committee has no chair yet.',
  SUPERVISORS_SEVERAL_CHAIRS: 'The supervision committee can have one chair only.',
  KINSHIP_WITH_ONESELF: 'Nobody is related to themselves. Choose another person.',
  KINSHIP_NOT_RECORDED: 'No kinship is recorded between these two. What a household says is changed in the roster.',
  KINSHIP_TURNED_ROUND: 'The opposite is on file. Check first who is the parent.',
}
