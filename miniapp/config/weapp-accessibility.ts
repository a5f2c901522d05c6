import type { IPluginContext } from '@tarojs/service'

interface MiniPlatform {
  template?: { mergeComponents(context: IPluginContext, components: Record<string, Record<string, string>>): void }
}

const spoken = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel' }

/** Taro's templates pass only the attributes they know; WeChat's screen reader needs these two as well. */
export function weappAccessibility(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      platform.template?.mergeComponents(context, { View: spoken, Image: spoken })
    },
  })
}
