/** The few colours that WeChat's own chrome needs as values; test/miniapp/contrast.test.ts holds them to theme.scss. */
export const themeColour = {
  light: { paper: '#f7f5f0', ink: '#000000' },
  dark: { paper: '#161513', ink: '#ffffff' },
} as const
