import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { spokenAttributes } from '../src/polyfill/spoken-attributes'

interface MiniPlatform {
  runtimePath: string | string[]
  /** Only mini-program platforms have templates; the browser has none. */
  template?: { mergeComponents(context: IPluginContext, components: Record<string, Record<string, string>>): void }
}

/** Taro's templates pass only the attributes they know; WeChat's screen reader needs two more. Template and runtime
 * must agree on the list: each numbers the attributes by their place in it. */
export default function weappAccessibility(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(context, spokenAttributes)
      const runtime = path.join(context.paths.sourcePath, 'polyfill/weapp-accessibility.ts')
      platform.runtimePath = ([] as string[]).concat(platform.runtimePath, runtime)
    },
  })
}
