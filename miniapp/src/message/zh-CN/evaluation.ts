export const evaluation = {
  title: '满意度评议',
} as const
