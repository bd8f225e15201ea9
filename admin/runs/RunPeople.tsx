import { Stack } from '@mui/material'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { grouped } from '../components/grouped.ts'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { PeopleTable } from '../components/people-table/PeopleTable.tsx'
import type { PeopleColumn, PeopleOrder } from '../components/people-table/people-column.ts'
import { StateChip } from '../components/state/StateChip.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { noFilter, type PeopleFilter, resultFilter } from './people-filter.ts'
import type { ResultRow, Run } from './run.ts'
import { useRunSummary } from './use-run.ts'

/** The people of a run, however many: narrowed, ordered, each leading to their statement. */
export function RunPeople({ run }: { readonly run: Run }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const summary = useRunSummary(run)
  const [filter, setFilter] = useState<PeopleFilter>(noFilter)
  const [order, setOrder] = useState<PeopleOrder>({ field: 'payout', order: 'DESC' })
  const bands = useMemo(() => new Map(summary?.bands.map(({ id, name }) => [id, name])), [summary])
  const columns = useMemo(() => columnsOf(translate, bands), [translate, bands])
  const list = useMemo(
    () => ({ path: '/results', filter: { run: run.id, ...resultFilter(filter) }, order }),
    [run.id, filter, order],
  )
  return (
    <Stack spacing={1}>
      <PeopleFilters {...{ filter, summary }} onFilter={setFilter} />
      <PeopleTable<ResultRow>
        label={translate('runs.people_of', { name: run.name, period: run.period })}
        {...{ list, columns }}
        onOrder={setOrder}
        onOpen={({ id }) => navigate(`/results/${encodeURIComponent(id)}/show`)}
      />
    </Stack>
  )
}

function columnsOf(
  translate: (key: string) => string,
  bands: ReadonlyMap<string, string>,
): readonly PeopleColumn<ResultRow>[] {
  const title = (id: string) => ({ id, title: translate(`runs.column.${id}`) })
  const money = (amount: string | undefined) => (amount === undefined ? '' : grouped(amount))
  const signed = (amount: string | undefined) =>
    `${amount !== undefined && !amount.startsWith('-') && /[1-9]/.test(amount) ? '+' : ''}${money(amount)}`
  return [
    {
      ...{ ...title('name'), width: 'minmax(120px, 2fr)', isSortable: true },
      show: ({ name, employee }) => (name === undefined ? employee : `${name}  ${employee}`),
    },
    {
      ...{ ...title('department'), width: 'minmax(100px, 1.5fr)', isSortable: true },
      show: ({ department }) => department !== undefined && <DepartmentName id={department} />,
    },
    { ...title('band'), width: 'minmax(70px, 1fr)', show: ({ band = '' }) => bands.get(band) ?? '' },
    { ...title('total'), width: '90px', isFigure: true, isSortable: true, show: ({ total }) => total },
    {
      ...{ ...title('payout'), width: 'minmax(110px, 1fr)', isFigure: true, isSortable: true },
      show: ({ payout }) => money(payout),
    },
    {
      ...{ ...title('change'), width: 'minmax(110px, 1fr)', isFigure: true, isSortable: true },
      show: ({ change }) => signed(change),
    },
    {
      ...{ ...title('status'), width: '130px' },
      show: ({ status }) => <StateChip kind="result_state" state={status} />,
    },
  ]
}
