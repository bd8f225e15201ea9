import { Box, Card, CardContent, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { WholeAmount } from '../components/amount/Amount.tsx'
import { FigureTableView } from '../components/chart/ChartWithTable.tsx'
import { ComparedBars } from '../components/chart/ComparedBars.tsx'
import { Waterfall } from '../components/chart/Waterfall.tsx'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { grouped } from '../components/grouped.ts'
import type { Run, RunSummary } from './run.ts'
import { useRunSummary } from './use-run.ts'
import { waterfallOf } from './waterfall-of.ts'

/** What a run comes to, beside the run of the same scheme that was locked before it. */
export function RunCharts({ run }: { readonly run: Run }) {
  const translate = useTranslate()
  const summary = useRunSummary(run)
  if (summary === undefined) return null
  if (summary.paid === 0) return <Typography>{translate('runs.chart.nobody')}</Typography>
  const { before, bands, distribution } = summary
  const titles = { before: before?.period ?? '', after: summary.period }
  const say = (key: string) => translate(`runs.chart.${key}`)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, gap: 2, alignItems: 'start' }}>
      {before === undefined && (
        <Typography color="text.secondary" sx={{ gridColumn: '1 / -1' }}>
          {say('no_before')}
        </Typography>
      )}
      <Part title={say('distribution')}>
        <ComparedBars
          label={say('distribution')}
          groupTitle={say('range')}
          titles={titles}
          groups={distribution.map((bin) => ({
            ...bin,
            id: bin.from,
            name: rangeText(bin),
            caption: grouped(bin.from),
          }))}
          axis={say('range_from')}
        />
      </Part>
      <Part title={say('bands')}>
        {bands.length === 0 ? (
          <Typography>{say('no_bands')}</Typography>
        ) : (
          <ComparedBars label={say('bands')} groupTitle={say('band')} titles={titles} groups={bands} />
        )}
      </Part>
      {before !== undefined && (
        <>
          <Part title={say('waterfall')} isWide>
            <Waterfall label={say('waterfall')} steps={waterfallOf(summary, say('total'), say('rest'))} />
          </Part>
          <Part title={say('moves')}>
            <Moves summary={summary} />
          </Part>
        </>
      )}
      <Part title={say('departments')}>
        <FigureTableView
          label={say('departments')}
          columns={[
            { title: say('department') },
            { title: say('people'), isFigure: true },
            { title: say('amount'), isFigure: true },
          ]}
          rows={summary.departments.map(({ id, people, payout }) => ({
            id,
            cells: [
              <DepartmentName key="name" id={id} />,
              grouped(String(people)),
              <WholeAmount key="payout" amount={payout} />,
            ],
          }))}
        />
      </Part>
    </Box>
  )
}

/** `1,000–2,000`. */
function rangeText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${grouped(from)}–${grouped(to)}`
}

/** Who is paid more and who less than by the run before, and how much in all. */
function Moves({ summary: { moves } }: { readonly summary: RunSummary }) {
  const translate = useTranslate()
  const say = (key: string) => translate(`runs.chart.${key}`)
  return (
    <ComparedBars
      label={say('moves')}
      groupTitle={say('moves')}
      titles={{ before: '', after: say('people') }}
      moreTitle={say('sum')}
      groups={(['gain', 'lose', 'equal', 'new'] as const).map((move) => ({
        ...{ id: move, name: say(`move.${move}`), after: moves?.[move].people ?? 0 },
        more: <WholeAmount amount={moves?.[move].sum ?? '0'} isSigned={move !== 'new'} />,
      }))}
    />
  )
}

interface PartProps {
  readonly title: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

function Part({ title, isWide = false, children }: PartProps) {
  return (
    <Card component="section" sx={{ minWidth: 0, ...(isWide && { gridColumn: '1 / -1' }) }}>
      <CardContent>
        <Typography variant="h6" component="h2">
          {title}
        </Typography>
        {children}
      </CardContent>
    </Card>
  )
}
