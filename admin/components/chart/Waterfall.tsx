import { lazy } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import { isLanguage } from '../../i18n/language.ts'
import { WholeAmount } from '../amount/Amount.tsx'
import { shortMoney } from '../amount/short-money.ts'
import { Typography } from '@mui/material'
import { ChartWithTable } from './ChartWithTable.tsx'
import { axisStart, stackedBar, waterfallBars, type WaterfallStep } from './waterfall-bars.ts'

const WaterfallDrawn = lazy(() => import('./WaterfallDrawn.tsx').then((module) => ({ default: module.WaterfallDrawn })))

interface WaterfallProps {
  readonly label: string
  readonly steps: readonly WaterfallStep[]
  readonly heightPx?: number
}

/** From one sum of money to another, change by change: bars, each with its amount below it, and the table of the same amounts. */
export function Waterfall({ label, steps, heightPx = 260 }: WaterfallProps) {
  const translate = useTranslate()
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const bars = waterfallBars(steps)
  const signed = (amount: string) => (/^-|^[0.]*$/.test(amount) ? '' : '+') + shortMoney(amount, language)
  const captions = steps.map(({ name, kind, amount }) => {
    const short = name.length > 12 ? `${name.slice(0, 11)}…` : name
    return `${short}\n${kind === 'total' ? shortMoney(amount, language) : signed(amount)}`
  })
  const columns = [
    { title: translate('chart.step') },
    { title: translate('chart.amount'), isFigure: true },
    { title: translate('chart.level'), isFigure: true },
  ]
  const rows = steps.map(({ id, name, kind, amount }, place) => ({
    id,
    cells: [
      name,
      <WholeAmount key="amount" amount={amount} isSigned={kind === 'change'} />,
      <WholeAmount key="level" amount={bars[place]?.to ?? ''} />,
    ],
  }))
  const labels = { total: translate('chart.total'), rise: translate('chart.rise'), fall: translate('chart.fall') }
  const stacked = bars.map(({ kind, from, to }) => ({ kind, ...stackedBar(Number(from), Number(to)) }))
  const isCut = (axisStart(stacked) ?? 0) > 0
  const write = (figure: number) => shortMoney(String(Math.round(figure)), language)
  return (
    <ChartWithTable {...{ label, columns, rows }}>
      <WaterfallDrawn {...{ bars, labels, captions, heightPx, write }} />
      {isCut && <Typography variant="caption">{translate('chart.cut')}</Typography>}
    </ChartWithTable>
  )
}
