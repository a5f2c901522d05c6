import { pick, type Random } from './random'

/** Invented names in the manner of each place; whoever bears one is met by chance. */
export type Manner = 'TIBETAN' | 'DAI' | 'HAN'

const TIBETAN_FIRST =
  '扎西 格桑 达娃 尼玛 次仁 旺堆 巴桑 普布 拉巴 边巴 多吉 索朗 强巴 洛桑 丹增 加央 白玛 德吉 央金 卓玛'.split(' ')
const TIBETAN_SECOND = '顿珠 曲珍 卓嘎 次旦 平措 罗布 拉姆 旺姆 群培 仓决 欧珠 玉珍 曲扎 桑布 措姆 巴珠'.split(' ')
const DAI_MALE = '岩温 岩罕 岩叫 岩香 岩坎 岩燕 岩龙 岩应'.split(' ')
const DAI_FEMALE = '玉罕 玉香 玉叫 玉燕 玉波 玉儿 玉喃 玉光'.split(' ')
const DAI_SECOND = '囡 扁 叫 罕 恩 胆 丙 应'.split(' ')
const SURNAMES = '艾 桂 祝 官 倪 毛 应 童 项 宋 汪 占 洪 彭 熊 揭 黎 莫 覃 廖 侯 畅 文 翟'.split(' ')
const HAN_MALE = '禾生 山川 水根 守田 开渠 明白 长青 永丰 春耕 秋收 大川 得稳'.split(' ')
const HAN_FEMALE = '禾香 春苗 秋实 小满 谷雨 清明 明月 采薇 映山 桂花 稻花 芸豆'.split(' ')

export function inventName(random: Random, manner: Manner, female: boolean): string {
  if (manner === 'TIBETAN') return `${pick(random, TIBETAN_FIRST)}${pick(random, TIBETAN_SECOND)}`
  if (manner === 'DAI') return `${pick(random, female ? DAI_FEMALE : DAI_MALE)}${pick(random, DAI_SECOND)}`
  return `${pick(random, SURNAMES)}${pick(random, female ? HAN_FEMALE : HAN_MALE)}`
}

export const ETHNICITY: Record<Manner, string> = { TIBETAN: '藏族', DAI: '傣族', HAN: '汉族' }
