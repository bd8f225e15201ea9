import { useTheme } from '@mui/material'
import { BarChart } from '@mui/x-charts/BarChart'
import type { ChartSeries } from './chart-series.ts'

export interface BarsDrawnProps {
  /** What stands below the bars, from the left. */
  readonly groups: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly heightPx: number
  /** What the groups are, below all of them. */
  readonly axis?: string
  /** How a figure of an axis or a bar is written; as it is where nothing is said. */
  readonly write?: (figure: number) => string
}

/** Bars beside each other for each group: as many as there are series, the last of which is what counts. Loaded with the library of charts. */
export function BarsDrawn({ groups, series, heightPx, axis, write = String }: BarsDrawnProps) {
  const { palette } = useTheme()
  const shown = series.map(({ label, figures }, place) => ({
    ...{ label, data: figures.map(Number) },
    color: place === series.length - 1 ? palette.primary.main : palette.grey[500],
    valueFormatter: (figure: number | null) => write(figure ?? 0),
  }))
  return (
    <BarChart
      height={heightPx}
      skipAnimation
      hideLegend={series.length === 1}
      xAxis={[
        {
          ...{ scaleType: 'band', data: [...groups], height: axis === undefined ? 32 : 50 },
          ...(axis !== undefined && { label: axis }),
          tickLabelInterval: () => true,
        },
      ]}
      yAxis={[{ width: 44, tickMinStep: 1, valueFormatter: write }]}
      series={shown}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
    />
  )
}
