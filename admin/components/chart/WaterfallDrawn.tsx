import { useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import { axisStart, stackedBar, type WaterfallBar } from './waterfall-bars.ts'

export interface WaterfallDrawnProps {
  readonly bars: readonly WaterfallBar[]
  readonly labels: Readonly<Record<WaterfallBar['kind'], string>>
  /** What stands below a bar, in lines. */
  readonly captions: readonly string[]
  readonly heightPx: number
  readonly write: (figure: number) => string
}

const kinds = ['total', 'rise', 'fall'] as const

/** A waterfall as stacked bars, the lowest piece of which is not seen. Loaded with the library of charts. */
export function WaterfallDrawn({ bars, labels, captions, heightPx, write }: WaterfallDrawnProps) {
  const { palette } = useTheme()
  const colours = { total: palette.primary.main, rise: palette.success.main, fall: palette.warning.main }
  const stacked = bars.map(({ kind, from, to }) => ({ kind, ...stackedBar(Number(from), Number(to)) }))
  const piece = (kind: WaterfallBar['kind'], part: 'above' | 'below') => ({
    ...{ id: `${kind} ${part}`, stack: 'bars', color: colours[kind] },
    ...(part === 'above' && { label: labels[kind] }),
    data: stacked.map((bar) => (bar.kind === kind && bar[part] !== 0 ? bar[part] : null)),
    valueFormatter: (figure: number | null) => (figure === null ? null : write(figure)),
  })
  const base = {
    ...{ id: 'base', stack: 'bars', color: 'transparent' },
    data: stacked.map((bar) => bar.base),
    valueFormatter: () => null,
  }
  const used = kinds.filter((kind) => bars.some((bar) => bar.kind === kind))
  const parts = used.flatMap((kind) => {
    const isBelow = stacked.some((bar) => bar.kind === kind && bar.below !== 0)
    return [piece(kind, 'above'), ...(isBelow ? [piece(kind, 'below')] : [])]
  })
  return (
    <BarChart
      height={heightPx}
      skipAnimation
      xAxis={[{ scaleType: 'band', data: [...captions], height: 56, tickLabelInterval: () => true }]}
      yAxis={[{ width: 64, valueFormatter: write, min: axisStart(stacked) }]}
      series={[base, ...parts]}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
    />
  )
}
