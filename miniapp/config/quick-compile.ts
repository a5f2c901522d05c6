import TerserPlugin from 'terser-webpack-plugin'

/** The part of webpack-chain used here; the package ships without types of its own. */
export interface Chain {
  merge(options: object): void
  plugin(name: string): { use(plugin: unknown, options: unknown[]): unknown }
  optimization: { minimizer(name: string): { use(plugin: unknown, options: unknown[]): unknown } }
}

const published = /node_modules[\\/](@apollo|@wry|@noble|optimism|graphql|rxjs|@tarojs|@swc)[\\/].*\.[cm]?js$/

/** Packages that old phones could not read as they are published: swc takes a tenth of Babel's time, and they need
 * none of our own plugins. */
export function compilePackages(chain: Chain): void {
  const options = {
    swcrc: false,
    isModule: 'unknown',
    jsc: { target: 'es5', externalHelpers: true },
    module: { type: 'es6' },
  }
  chain.merge({
    module: { rule: { package: { test: published, use: { swc: { loader: 'swc-loader', options } } } } },
  })
}

/** Terser alone took a quarter of the build. Chinese stays Chinese: as \uXXXX it would take twice the room. */
export function minifyQuickly(chain: Chain): void {
  const terserOptions = { ecma: 5, compress: { ecma: 5 }, mangle: true, format: { ecma: 5, asciiOnly: false } }
  chain.optimization
    .minimizer('terserPlugin')
    .use(TerserPlugin, [{ minify: TerserPlugin.swcMinify, extractComments: false, terserOptions }])
}
