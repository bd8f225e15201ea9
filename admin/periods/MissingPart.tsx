import { Alert, Box, Button, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { FigureTableView } from '../components/chart/ChartWithTable.tsx'
import { callApi } from '../providers/call-api.ts'
import { useMay } from '../runs/use-run.ts'
import { FillGrid } from './fill/FillGrid.tsx'
import type { MissingFigures, SchemeOfPeriod } from './missing-answer.ts'

interface MissingPartProps {
  readonly period: string
  readonly scheme: SchemeOfPeriod
  /** Whether figures are still taken. */
  readonly isOpen: boolean
}

/** Who of a scheme could not be paid as things stand, what they lack, and a grid to fill it in. */
export function MissingPart({ period, scheme: { scheme, name }, isOpen }: MissingPartProps) {
  const translate = useTranslate()
  const language = useLocale()
  const { may } = useMay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['missing', period, scheme, language],
    queryFn: async ({ signal }) => {
      const path = `/schemes/${encodeURIComponent(scheme)}/missing?period=${encodeURIComponent(period)}`
      return (await callApi(path, { signal })).json as MissingFigures
    },
    retry: false,
    refetchOnWindowFocus: false,
  })
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography
        ref={heading}
        tabIndex={-1}
        variant="h6"
        component="h2"
        sx={{ outline: 'none', overflowWrap: 'anywhere' }}
      >
        {translate('period.missing', { name })}
      </Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography color="text.secondary">{translate('period.missing_about')}</Typography>
        <Button size="small" disabled={isFetching} onClick={() => void refetch()}>
          {translate('period.check_again')}
        </Button>
        {isOpen && may('facts', 'create') && (
          <Button size="small" component={Link} to={`/facts/import?${new URLSearchParams({ period, scheme })}`}>
            {translate('period.import')}
          </Button>
        )}
      </Stack>
      {error !== null && <Alert severity="error">{error.message}</Alert>}
      {data === undefined && error === null && <Typography role="status">{translate('period.checking')}</Typography>}
      {data !== undefined && (
        <Stack spacing={2} sx={{ mt: 1 }}>
          <Standing missing={data} />
          <ByFigure missing={data} />
          {data.rows.length > 0 && (
            <FillGrid
              key={data.scheme}
              {...{ period, missing: data }}
              isReadOnly={!isOpen || !may('facts', 'update')}
              onSaved={() => void refetch()}
            />
          )}
        </Stack>
      )}
    </Box>
  )
}

function Standing({ missing: { people, complete, outside } }: { readonly missing: MissingFigures }) {
  const translate = useTranslate()
  const lacking = people - complete
  return (
    <>
      {people === 0 ? (
        <Alert severity="info">{translate('period.nobody')}</Alert>
      ) : (
        <Alert severity={lacking === 0 ? 'success' : 'warning'}>
          {translate(lacking === 0 ? 'period.complete' : 'period.lacking', { people, lacking })}
        </Alert>
      )}
      {outside > 0 && <Typography variant="body2">{translate('period.outside', { smart_count: outside })}</Typography>}
      {people > 1000 && <Typography variant="body2">{translate('period.listed')}</Typography>}
    </>
  )
}

/** What is missing most stands first; what nobody lacks is left out. */
function ByFigure({ missing: { metrics, ratings } }: { readonly missing: MissingFigures }) {
  const translate = useTranslate()
  const all = [
    ...metrics.map(({ id, name, missing }) => ({ id, name, missing })),
    ...ratings.map(({ indicator, name, rater, raterName, missing }) => ({
      ...{ id: `${indicator}:${rater}`, missing },
      name: translate('period.rating_of', { name, rater: raterName }),
    })),
  ]
  const lacked = all.filter(({ missing }) => missing > 0).sort((a, b) => b.missing - a.missing)
  if (lacked.length === 0) return null
  return (
    <Box sx={{ maxWidth: 560 }}>
      <FigureTableView
        label={translate('period.by_figure')}
        columns={[{ title: translate('period.figure') }, { title: translate('period.lack'), isFigure: true }]}
        rows={lacked.map(({ id, name, missing }) => ({ id, cells: [name, missing] }))}
      />
    </Box>
  )
}
