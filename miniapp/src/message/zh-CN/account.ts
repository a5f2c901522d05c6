export const account = {
  title: '我的',
} as const
