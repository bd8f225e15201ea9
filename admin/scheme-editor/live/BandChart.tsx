import { BarChart } from '@mui/x-charts/BarChart'
import { useTranslate } from 'react-admin'
import type { BandChange } from './live-summary.ts'

/** How many people are in each band, before and after. */
export function BandChart({ bands }: { readonly bands: readonly BandChange[] }) {
  const translate = useTranslate()
  const isCompared = bands.some(({ before }) => before !== undefined)
  const after = { data: bands.map((band) => band.after), label: translate('editor.live.after') }
  const before = { data: bands.map((band) => band.before ?? 0), label: translate('editor.live.before') }
  return (
    <BarChart
      height={200}
      skipAnimation
      xAxis={[{ scaleType: 'band', data: bands.map(({ name }) => name), height: 32, tickLabelInterval: () => true }]}
      yAxis={[{ width: 40, tickMinStep: 1 }]}
      series={isCompared ? [before, after] : [after]}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
    />
  )
}
