import { layoutLanes } from '@shared/register/flow-lanes'
import { FLOW, type FlowLayout, type FlowMetrics, type FlowNode, layoutVertical } from '@shared/register/flow-layout'
import { ScrollView, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { Icon } from '../../../design/icon/Icon'
import type { IconName } from '../../../design/icon/icon-names'
import { speak } from '../../../design/theme/press'
import { useAppearance } from '../../../design/theme/useAppearance'
import { useWide } from '../../../design/theme/useWide'
import { useMessages } from '../../../message/useMessages'
import type { PowerWordsFragment } from '../../generated/documents'
import { FlowLines } from './FlowLines'

type Step = PowerWordsFragment['steps'][number]

/** The letters' sizes of design/theme/theme.scss: the boxes are measured before they are drawn. */
const LETTERS = {
  normal: { text: 17, small: 15, leading: 1.5 },
  elder: { text: 22, small: 20, leading: 1.6 },
  largest: { text: 30, small: 26, leading: 1.6 },
} as const

const GUTTERS = 32
/** Of a full page at a desk: as wide as it gets, and what stands at its sides: the navigation, the gutters, a scroll bar. */
const PAGE = 1440
const NAVIGATION = 240
const WIDE_GUTTERS = 72

function windowWidth(): number {
  try {
    return typeof innerWidth === 'number' ? innerWidth : Taro.getWindowInfo().windowWidth
  } catch {
    return 390
  }
}

/** The way of a matter, drawn from its steps: down a phone, or in lanes by role where the window is wide. */
export function Flow({ steps }: { steps: readonly Step[] }) {
  const t = useMessages()
  const wide = useWide()
  const { textSize } = useAppearance()
  const width = wide
    ? Math.min(windowWidth() - NAVIGATION, PAGE) - WIDE_GUTTERS
    : Math.min(windowWidth() - GUTTERS, 640)
  const layout = useMemo(() => {
    const metrics: FlowMetrics = { ...LETTERS[textSize], width }
    const plain = steps.map(({ ask, disclosure, supervisor, documents, ...step }) => ({
      ...step,
      documents: [...documents],
      disclosure: disclosure ?? null,
      supervisor: supervisor ?? null,
      ask: ask ? { ...ask, backTo: ask.backTo ?? null } : null,
    }))
    return wide ? layoutLanes(plain, metrics) : layoutVertical(plain, metrics)
  }, [steps, textSize, wide, width])
  return (
    <ScrollView scrollX={wide} className="register-flow">
      <View
        className="register-flow__field"
        style={{ width: `${layout.width}px`, height: `${layout.height}px` }}
        {...speak({ role: 'list', label: t('register.power.flowSpoken', { steps: steps.length }) })}
      >
        <Lanes layout={layout} />
        <FlowLines lines={layout.lines} />
        {layout.nodes.map((node) => (
          <Box key={node.id} node={node} step={node.step === null ? undefined : steps[node.step]} lane={wide} />
        ))}
      </View>
    </ScrollView>
  )
}

function Lanes({ layout }: { layout: FlowLayout }) {
  return (
    <>
      {layout.lanes.map(({ who, y, height }) => (
        <View key={`${y}`} className="register-lane" style={{ top: `${y}px`, height: `${height}px` }}>
          <Text className="register-lane__who">{who}</Text>
        </View>
      ))}
    </>
  )
}

const place = ({ x, y, width, height }: FlowNode) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
  padding: `${FLOW.padding}px`,
})

function Box({ node, step, lane }: { node: FlowNode; step: Step | undefined; lane: boolean }) {
  const t = useMessages()
  if (step === undefined)
    return (
      <View className="register-box register-box--terminal" style={{ ...place(node), padding: '0' }}>
        <Text>{t(node.kind === 'START' ? 'register.power.start' : 'register.power.end')}</Text>
      </View>
    )
  const { title, who, what, days, documents, ask, disclosure, supervisor } = step
  return (
    <View
      className={ask ? 'register-box register-box--ask' : 'register-box'}
      style={place(node)}
      {...speak({ role: 'listitem' })}
    >
      <View className="register-box__head">
        <Text className="register-box__title">{`${(node.step ?? 0) + 1}. ${title}`}</Text>
        <Text className="register-box__days">
          {days === 0 ? t('register.power.atOnce') : t('register.power.days', { days })}
        </Text>
      </View>
      {!lane && <Line icon="user-round" text={who} />}
      <Text className="register-box__what">{what}</Text>
      {documents.length > 0 && <Line icon="file-text" text={documents.join('、')} />}
      {disclosure && <Line icon="megaphone" text={disclosure} tone="green" />}
      {supervisor && <Line icon="eye" text={t('register.power.watch', { supervisor })} tone="green" />}
      {ask && <Question ask={ask} />}
    </View>
  )
}

function Line({ icon, text, tone = 'plain' }: { icon: IconName; text: string; tone?: 'plain' | 'green' | 'amber' }) {
  return (
    <View className={`register-box__line register-box__line--${tone}`}>
      <Icon name={icon} size="small" />
      <Text className="register-box__words">{text}</Text>
    </View>
  )
}

function Question({ ask: { question, otherwise, backTo } }: { ask: NonNullable<Step['ask']> }) {
  const t = useMessages()
  const no =
    typeof backTo === 'number'
      ? t('register.power.backTo', { otherwise, step: backTo })
      : t('register.power.stops', { otherwise })
  return (
    <View className="register-box__ask">
      <Line icon="circle-help" text={question} tone="amber" />
      <Text className="register-box__what">{no}</Text>
    </View>
  )
}
