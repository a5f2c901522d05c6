import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import { type Chain, compilePackages, minifyQuickly } from './quick-compile'

const root = path.resolve(__dirname, '../..')
const shared = path.join(root, 'shared')
const source = path.join(root, 'miniapp/src')

/** Sizes are written as real pixels and stay so: text must not shrink on a small phone nor swell in a wide window. */
const realPixels = {
  pxtransform: { enable: false, config: {} },
  autoprefixer: {
    enable: true,
    config: { overrideBrowserslist: ['Android >= 5', 'iOS >= 10', 'last 2 Chrome versions'] },
  },
}

const quickly = (chain: Chain) => {
  compilePackages(chain)
  minifyQuickly(chain)
}

const forWeapp = (chain: Chain) => {
  quickly(chain)
  chain
    .plugin('provide-missing-globals')
    .use(ProvidePlugin, [{ queueMicrotask: [path.join(source, 'polyfill/queue-microtask'), 'queueMicrotask'] }])
}

/** What two pages use is fetched once, with the first of them: without this each page brings its own copy. */
const forBrowser = (chain: Chain) => {
  quickly(chain)
  const shared = { name: 'shared', chunks: 'async', minChunks: 2, minSize: 0, reuseExistingChunk: true }
  chain.merge({ optimization: { splitChunks: { cacheGroups: { shared } } } })
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'mingbai',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: process.env.MINGBAI_OUTPUT ?? `dist/${process.env.TARO_ENV}`,
  plugins: [path.join(__dirname, 'weapp-accessibility.ts')],
  alias: { '@shared': shared },
  defineConstants: {
    MINGBAI_API: JSON.stringify(process.env.MINGBAI_API ?? ''),
    MINGBAI_COUNTY: JSON.stringify(process.env.MINGBAI_COUNTY ?? '540225'),
    MINGBAI_GALLERY: JSON.stringify(process.env.MINGBAI_GALLERY === '1'),
  },
  copy: { patterns: [], options: {} },
  // Kept builds were seen to hold a changed file as it was before: a minute is cheaper than a wrong screen.
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: {
    compile: { include: [shared], exclude: [(file: string) => /node_modules/.test(file)] },
    optimizeMainPackage: { enable: true },
    postcss: { ...realPixels, cssModules: { enable: false } },
    webpackChain: forWeapp,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [shared], exclude: [(file: string) => /node_modules/.test(file)] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...realPixels, cssModules: { enable: false } },
    webpackChain: forBrowser,
  },
}))
