import { lazy, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { ChartWithTable } from './ChartWithTable.tsx'

const BarsDrawn = lazy(() => import('./BarsDrawn.tsx').then((module) => ({ default: module.BarsDrawn })))

export interface ComparedGroup {
  readonly id: string
  readonly name: string
  /** What stands below its bars, where its name is too long. */
  readonly caption?: string
  /** A further cell of its row in the table. */
  readonly more?: ReactNode
  /** Decimal text, or a count. Absent throughout where there is nothing to compare with. */
  readonly before?: string | number | undefined
  readonly after: string | number
}

interface ComparedBarsProps {
  readonly label: string
  /** What a group is: the head of the first column. */
  readonly groupTitle: string
  readonly groups: readonly ComparedGroup[]
  /** Head of the further cells. */
  readonly moreTitle?: string
  /** What the captions are. */
  readonly axis?: string
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
  const {
    write,
    axis,
    moreTitle,
    titles = { before: translate('chart.before'), after: translate('chart.after') },
  } = props
  const isCompared = groups.some(({ before }) => before !== undefined)
  const before = { label: titles.before, figures: groups.map((group) => String(group.before ?? 0)) }
  const after = { label: titles.after, figures: groups.map((group) => String(group.after)) }
  const columns = [
    { title: groupTitle },
    ...(isCompared ? [{ title: titles.before, isFigure: true }] : []),
    { title: titles.after, isFigure: true },
    ...(moreTitle === undefined ? [] : [{ title: moreTitle, isFigure: true }]),
  ]
  const rows = groups.map(({ id, name, before: earlier, after: now, more }) => ({
    id,
    cells: [name, ...(isCompared ? [earlier === undefined ? '' : show(earlier)] : []), show(now), more],
  }))
  return (
    <ChartWithTable {...{ label, columns, rows }}>
      <BarsDrawn
        groups={groups.map(({ name, caption = name }) => caption)}
        series={isCompared ? [before, after] : [after]}
        heightPx={heightPx}
        {...(write !== undefined && { write })}
        {...(axis !== undefined && { axis })}
      />
    </ChartWithTable>
  )
}
