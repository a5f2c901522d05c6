const path = require('node:path')

const root = path.resolve(__dirname, '..')
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, decorators: false },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}

const project = (displayName, extra) => ({
  displayName,
  rootDir: root,
  transform,
  // Published as ES modules alone.
  transformIgnorePatterns: ['/node_modules/(?!@cloudflare/blindrsa-ts|unpdf|qr/)'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', ...extra.moduleNameMapper },
  modulePathIgnorePatterns: ['<rootDir>/miniapp/dist', '<rootDir>/.data', '<rootDir>/.build'],
  ...Object.fromEntries(Object.entries(extra).filter(([key]) => key !== 'moduleNameMapper')),
})

/** `*.test.ts` pure rules · `*.api.test.ts` real database · `*.screen.test.tsx` one screen in jsdom · `*.weapp.test.ts`
 * the built mini-program in WeChat's runtime · `*.browser.test.ts` the whole product in Chromium. */
module.exports = {
  rootDir: root,
  maxWorkers: 2,
  // A worker keeps something of every file it ran; past this it is begun anew between two files.
  workerIdleMemoryLimit: '1.5GB',
  // A limit for what hangs, not a measure of speed: a test machine may be busy.
  testTimeout: 120_000,
  projects: [
    project('pure', { testEnvironment: 'node', testMatch: ['<rootDir>/test/**/!(*.api|*.weapp|*.browser).test.ts'] }),
    project('api', {
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.api.test.ts'],
      globalSetup: '<rootDir>/test/support/database-setup.cjs',
      globalTeardown: '<rootDir>/test/support/database-teardown.cjs',
    }),
    project('screen', {
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.screen.test.tsx'],
      setupFiles: ['<rootDir>/test/support/screen-setup.ts'],
      moduleNameMapper: {
        '\\.scss$': '<rootDir>/test/support/style-stub.ts',
        '^@tarojs/components$': '<rootDir>/test/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.ts',
      },
    }),
    project('weapp', { testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.weapp.test.ts'] }),
    project('browser', { testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.browser.test.ts'] }),
  ],
}
