import { Alert, Box, Button, Typography } from '@mui/material'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { nextPlace } from './next-place.ts'
import type { PeopleColumn, PeopleOrder, PersonRow } from './people-column.ts'
import { PeopleTableHead } from './PeopleTableHead.tsx'
import { PeopleTableRow } from './PeopleTableRow.tsx'
import type { RangedList } from './rows-of-range.ts'
import { useRanges } from './use-ranges.ts'

interface PeopleTableProps<Row extends PersonRow> {
  readonly label: string
  readonly list: RangedList
  readonly columns: readonly PeopleColumn<Row>[]
  readonly heightPx?: number
  onOrder(order: PeopleOrder): void
  onOpen?(row: Row): void
}

export const rowHeightPx = 36

/**
 * A list of people of any length: only rows in sight are drawn, and only their ranges are asked for. It is one stop of the tab key; arrows,
 * Page, Home and End move in it, Enter opens.
 */
export function PeopleTable<Row extends PersonRow>({
  label,
  list,
  columns,
  heightPx = 520,
  ...on
}: PeopleTableProps<Row>) {
  const translate = useTranslate()
  const scroller = useRef<HTMLDivElement>(null)
  const name = useId()
  const [place, setPlace] = useState(0)
  const [count, setCount] = useState(0)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 6,
    paddingStart: rowHeightPx,
    scrollPaddingStart: rowHeightPx,
    useFlushSync: false,
  })
  const drawn = rows.getVirtualItems()
  const seen = { first: drawn[0]?.index ?? 0, last: drawn.at(-1)?.index ?? 0 }
  const { total, isRefused, rowAt, again } = useRanges<Row>(list, seen)
  const asked = JSON.stringify(list)
  const [shownOf, setShownOf] = useState(asked)
  if (shownOf !== asked) {
    setShownOf(asked)
    setPlace(0)
  }
  if (total !== undefined && total !== count) setCount(total)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [asked])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const row = rowAt(place)
    if (event.key === 'Enter' && row !== undefined) on.onOpen?.(row)
    const inSight = Math.max(1, Math.floor((heightPx - rowHeightPx) / rowHeightPx) - 1)
    const next = nextPlace(event.key, place, { total: count, inSight })
    if (next === undefined || count === 0) return
    event.preventDefault()
    setPlace(next)
    rows.scrollToIndex(next)
  }
  const template = columns.map(({ width }) => width).join(' ')
  const isDrawn = drawn.some(({ index }) => index === place)
  return (
    <Box>
      <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 0.5, minHeight: 20 }}>
        {total !== undefined && translate('peopleTable.count', { smart_count: total })}
      </Typography>
      {isRefused && (
        <Alert severity="warning" action={<Button onClick={again}>{translate('peopleTable.again')}</Button>}>
          {translate('peopleTable.unreachable')}
        </Alert>
      )}
      <Box
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-describedby={`${name}-keys`}
        {...(isDrawn && { 'aria-activedescendant': `${name}-${place}` })}
        tabIndex={0}
        onKeyDown={onKeyDown}
        sx={{ ...frame, height: Math.min(heightPx, (Math.max(count, 1) + 1) * rowHeightPx + 2) }}
      >
        <PeopleTableHead {...{ columns, template }} order={list.order} onOrder={on.onOrder} />
        <Box role="rowgroup" sx={{ height: count * rowHeightPx, position: 'relative' }}>
          {drawn.map(({ index, start }) => (
            <PeopleTableRow
              key={index}
              {...{ columns, template, place: index, row: rowAt(index) }}
              id={`${name}-${index}`}
              topPx={start - rowHeightPx}
              isChosen={index === place}
              isOpening={on.onOpen !== undefined}
              onChoose={(row) => {
                setPlace(index)
                if (row !== undefined) on.onOpen?.(row)
              }}
            />
          ))}
        </Box>
        {total === 0 && <Typography sx={{ p: 1 }}>{translate('peopleTable.nobody')}</Typography>}
      </Box>
      <Typography id={`${name}-keys`} variant="caption" color="text.secondary">
        {translate('peopleTable.keys')}
      </Typography>
    </Box>
  )
}

const frame = {
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
  '&:focus-visible [aria-selected="true"]': { boxShadow: 'inset 0 0 0 2px currentColor' },
} as const
