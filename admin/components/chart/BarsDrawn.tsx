import { BarChart } from '@mui/x-charts/BarChart'
import type { ChartSeries } from './chart-series.ts'

export interface BarsDrawnProps {
  /** What stands below the bars, from the left. */
  readonly groups: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly heightPx: number
  /** How a figure of an axis or a bar is written; as it is where nothing is said. */
  readonly write?: (figure: number) => string
}

/** Bars beside each other for each group: as many as there are series. Loaded with the library of charts. */
export function BarsDrawn({ groups, series, heightPx, write = String }: BarsDrawnProps) {
  const shown = series.map(({ label, figures }) => ({
    ...{ label, data: figures.map(Number) },
    valueFormatter: (figure: number | null) => write(figure ?? 0),
  }))
  return (
    <BarChart
      height={heightPx}
      skipAnimation
      hideLegend={series.length === 1}
      xAxis={[{ scaleType: 'band', data: [...groups], height: 32, tickLabelInterval: () => true }]}
      yAxis={[{ width: 56, tickMinStep: 1, valueFormatter: write }]}
      series={shown}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
    />
  )
}
