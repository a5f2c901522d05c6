export const policy = {
  title: '惠民政策',
} as const
