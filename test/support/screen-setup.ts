/// <reference path="../../miniapp/src/global.d.ts" />

process.env.TARO_ENV = 'h5'

Object.assign(globalThis, { MINGBAI_API: '', MINGBAI_COUNTY: '360603', IS_REACT_ACT_ENVIRONMENT: true })

/** jsdom has no media queries; a phone in daylight. */
globalThis.matchMedia = (media) => ({
  matches: false,
  media,
  onchange: null,
  addListener: () => {},
  removeListener: () => {},
  addEventListener: () => {},
  removeEventListener: () => {},
  dispatchEvent: () => false,
})

Object.assign(globalThis, { innerWidth: 390 })

// A part of a page is drawn without the page that brings its words.
for (const feature of [
  'assembly',
  'ballot',
  'calendar',
  'disclosureWork',
  'panel',
  'paperBallot',
  'points',
  'print',
  'procedureWork',
  'ranking',
  'register',
  'report',
  'roster',
  'secrecy',
])
  require(`../../miniapp/src/message/late/${feature}`)
