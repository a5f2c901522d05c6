export const officeKinds = [
  'PARTY_MEMBER',
  'REPRESENTATIVE',
  'VILLAGE_CADRE',
  'SUPERVISOR',
  'WORK_TEAM_MEMBER',
  'TOWNSHIP_STAFF',
  'COUNTY_STAFF',
  'COUNTY_ADMINISTRATOR',
] as const
export type OfficeKind = (typeof officeKinds)[number]

export const officePosts = [
  'VILLAGE_SECRETARY',
  'VILLAGE_DIRECTOR',
  'COMMITTEE_MEMBER',
  'BRANCH_MEMBER',
  'ACCOUNTANT',
  'CLERK',
  'COLLECTIVE_LEADER',
  'SUPERVISION_CHAIR',
  'GROUP_LEADER',
  'FIRST_SECRETARY',
] as const
export type OfficePost = (typeof officePosts)[number]

export type OfficeLevel = 'COUNTY' | 'TOWNSHIP' | 'VILLAGE'

interface KindRule {
  zh: string
  en: string
  /** Divisions it can be held in. */
  levels: OfficeLevel[]
  posts: OfficePost[]
  /** Usual term in years (村组法 11, 25); null where there is none. */
  termYears: number | null
}

/** 任职 by kind: who it is, where it is held, which posts go with it. */
export const OFFICE_KINDS: { [kind in OfficeKind]: KindRule } = {
  PARTY_MEMBER: { zh: '党员', en: 'Party member', levels: ['VILLAGE'], posts: [], termYears: null },
  REPRESENTATIVE: {
    zh: '村民代表',
    en: 'Villagers’ representative',
    levels: ['VILLAGE'],
    posts: ['GROUP_LEADER'],
    termYears: 5,
  },
  VILLAGE_CADRE: {
    zh: '村干部',
    en: 'Village cadre',
    levels: ['VILLAGE'],
    posts: [
      'VILLAGE_SECRETARY',
      'VILLAGE_DIRECTOR',
      'COMMITTEE_MEMBER',
      'BRANCH_MEMBER',
      'ACCOUNTANT',
      'CLERK',
      'COLLECTIVE_LEADER',
      'GROUP_LEADER',
    ],
    termYears: 5,
  },
  SUPERVISOR: {
    zh: '村务监督委员会成员',
    en: 'Village affairs supervisor',
    levels: ['VILLAGE'],
    posts: ['SUPERVISION_CHAIR'],
    termYears: 5,
  },
  WORK_TEAM_MEMBER: {
    zh: '驻村工作队员',
    en: 'Resident work team member',
    levels: ['VILLAGE'],
    posts: ['FIRST_SECRETARY'],
    termYears: null,
  },
  TOWNSHIP_STAFF: { zh: '乡镇工作人员', en: 'Township staff', levels: ['TOWNSHIP'], posts: [], termYears: null },
  COUNTY_STAFF: { zh: '县级工作人员', en: 'County staff', levels: ['COUNTY'], posts: [], termYears: null },
  COUNTY_ADMINISTRATOR: {
    zh: '县级管理员',
    en: 'County administrator',
    levels: ['COUNTY'],
    posts: [],
    termYears: null,
  },
}

/** 职务. */
export const OFFICE_POSTS: { [post in OfficePost]: { zh: string; en: string } } = {
  VILLAGE_SECRETARY: { zh: '村党组织书记', en: 'Village Party secretary' },
  VILLAGE_DIRECTOR: { zh: '村委会主任', en: 'Village committee director' },
  COMMITTEE_MEMBER: { zh: '村委会委员', en: 'Village committee member' },
  BRANCH_MEMBER: { zh: '村党组织委员', en: 'Party branch committee member' },
  ACCOUNTANT: { zh: '村会计（报账员）', en: 'Village accountant' },
  CLERK: { zh: '村文书', en: 'Village clerk' },
  COLLECTIVE_LEADER: { zh: '村集体经济组织负责人', en: 'Head of the village collective' },
  SUPERVISION_CHAIR: { zh: '村务监督委员会主任', en: 'Chair of the supervision committee' },
  GROUP_LEADER: { zh: '村民小组长', en: 'Villagers’ group leader' },
  FIRST_SECRETARY: { zh: '驻村第一书记', en: 'First secretary' },
}

/** 'COUNTY' for 6 digits, 'TOWNSHIP' for 9, 'VILLAGE' for 12; null for anything else. */
export function levelOf(divisionCode: string): OfficeLevel | null {
  if (!/^\d+$/.test(divisionCode)) return null
  return divisionCode.length === 6
    ? 'COUNTY'
    : divisionCode.length === 9
      ? 'TOWNSHIP'
      : divisionCode.length === 12
        ? 'VILLAGE'
        : null
}

/** Scope by prefix: an office in a division reaches that division and those below it. */
export function covers(officeDivision: string, division: string): boolean {
  return levelOf(officeDivision) !== null && levelOf(division) !== null && division.indexOf(officeDivision) === 0
}

/** The post where there is one, the kind otherwise, in the reader's language. */
export function officeLabel(
  office: { kind: OfficeKind; post?: OfficePost | null },
  language: string = 'zh-CN',
): string {
  const names = office.post ? OFFICE_POSTS[office.post] : OFFICE_KINDS[office.kind]
  return language.slice(0, 2) === 'en' ? names.en : names.zh
}

/** 任期: dates are YYYY-MM-DD, the last day included; no end means still held. */
export interface Term {
  startsOn: string
  endsOn?: string | null
}

export function isHeldOn(term: Term, date: string): boolean {
  return term.startsOn <= date && (!term.endsOn || date <= term.endsOn)
}

export function overlaps(one: Term, other: Term): boolean {
  return (!other.endsOn || one.startsOn <= other.endsOn) && (!one.endsOn || other.startsOn <= one.endsOn)
}
