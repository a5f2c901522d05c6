export const roster = {
  title: '人员名册',
} as const
