import type { FlowLine, FlowPoint } from '@shared/register/flow-layout'
import { Text, View } from '@tarojs/components'
import { useMessages } from '../../../message/useMessages'

/** Lines as thin boxes, the arrow as a triangle of borders: the same in the browser and in WeChat, without a canvas. */
export function FlowLines({ lines }: { lines: readonly FlowLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <Way key={line.id} line={line} />
      ))}
    </>
  )
}

function Way({ line: { kind, points, yes } }: { line: FlowLine }) {
  const t = useMessages()
  const tone = kind === 'BACK' ? 'back' : 'next'
  const corners = points.slice(1).map((to, at) => ({ from: points[at] ?? to, to, key: String(at) }))
  const last = corners[corners.length - 1]
  const first = points[0]
  return (
    <>
      {corners.map(({ from, to, key }) => (
        <View key={key} className={`register-line register-line--${tone}`} style={stretch(from, to)} />
      ))}
      {last && (
        <View
          className={`register-arrow register-arrow--${heading(last.from, last.to)} register-arrow--${tone}`}
          style={at(last.to)}
        />
      )}
      {yes && first && (
        <View className="register-yes" style={{ left: `${first.x + 6}px`, top: `${first.y + 4}px` }}>
          <Text>{t('register.power.yes')}</Text>
        </View>
      )}
    </>
  )
}

const BREADTH = 2

function stretch(from: FlowPoint, to: FlowPoint) {
  const half = BREADTH / 2
  return {
    left: `${Math.min(from.x, to.x) - half}px`,
    top: `${Math.min(from.y, to.y) - half}px`,
    width: `${Math.abs(from.x - to.x) + BREADTH}px`,
    height: `${Math.abs(from.y - to.y) + BREADTH}px`,
  }
}

const at = ({ x, y }: FlowPoint) => ({ left: `${x}px`, top: `${y}px` })

function heading(from: FlowPoint, to: FlowPoint): 'down' | 'up' | 'left' | 'right' {
  if (from.x === to.x) return to.y > from.y ? 'down' : 'up'
  return to.x > from.x ? 'right' : 'left'
}
