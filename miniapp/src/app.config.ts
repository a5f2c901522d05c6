export default defineAppConfig({
  entryPagePath: 'shell/main/index',
  pages: ['shell/main/index'],
  subPackages: [
    { root: 'notice', pages: ['list/index', 'detail/index', 'edit/index', 'reach/index'] },
    { root: 'policy', pages: ['list/index', 'detail/index', 'edit/index'] },
    { root: 'disclosure', pages: ['detail/index', 'edit/index', 'review/index'] },
    { root: 'evaluation', pages: ['fill/index', 'result/index', 'edit/index'] },
    { root: 'account', pages: ['login/index', 'about/index', 'devices/index'] },
    { root: 'roster', pages: ['list/index', 'import/index'] },
    ...(process.env.MINGBAI_GALLERY === '1' ? [{ root: 'design/gallery', pages: ['index'] }] : []),
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '明白',
    navigationBarBackgroundColor: '#F7F5F0',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F7F5F0',
    backgroundTextStyle: 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
