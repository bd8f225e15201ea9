import { lazy, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { ChartWithTable } from './ChartWithTable.tsx'

const BarsDrawn = lazy(() => import('./BarsDrawn.tsx').then((module) => ({ default: module.BarsDrawn })))

export interface ComparedGroup {
  readonly id: string
  readonly name: string
  /** Decimal text, or a count. Absent throughout where there is nothing to compare with. */
  readonly before?: string | number | undefined
  readonly after: string | number
}

interface ComparedBarsProps {
  readonly label: string
  /** What a group is: the head of the first column. */
  readonly groupTitle: string
  readonly groups: readonly ComparedGroup[]
  /** Heads of the figures; before and after where nothing is said. */
  readonly titles?: { readonly before: string; readonly after: string }
  /** How a figure stands in the table; grouped digits, amounts. */
  readonly show?: (figure: string | number) => ReactNode
  /** How a figure stands beside bars and axes. */
  readonly write?: (figure: number) => string
  readonly heightPx?: number
}

/** A distribution, before and after where both are known: bars, and the table of the same figures. */
export function ComparedBars({
  label,
  groupTitle,
  groups,
  show = String,
  heightPx = 200,
  ...props
}: ComparedBarsProps) {
  const translate = useTranslate()
  const { write, titles = { before: translate('chart.before'), after: translate('chart.after') } } = props
  const isCompared = groups.some(({ before }) => before !== undefined)
  const before = { label: titles.before, figures: groups.map((group) => String(group.before ?? 0)) }
  const after = { label: titles.after, figures: groups.map((group) => String(group.after)) }
  const columns = [
    { title: groupTitle },
    ...(isCompared ? [{ title: titles.before, isFigure: true }] : []),
    { title: titles.after, isFigure: true },
  ]
  const rows = groups.map((group) => ({
    id: group.id,
    cells: [
      group.name,
      ...(isCompared ? [group.before === undefined ? '' : show(group.before)] : []),
      show(group.after),
    ],
  }))
  return (
    <ChartWithTable {...{ label, columns, rows }}>
      <BarsDrawn
        groups={groups.map(({ name }) => name)}
        series={isCompared ? [before, after] : [after]}
        heightPx={heightPx}
        {...(write !== undefined && { write })}
      />
    </ChartWithTable>
  )
}
