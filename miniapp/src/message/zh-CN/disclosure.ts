export const disclosure = {
  title: '村务公开',
} as const
