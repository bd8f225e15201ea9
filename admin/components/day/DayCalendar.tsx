import NextIcon from '@mui/icons-material/ChevronRight'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import { Box, ButtonBase, IconButton, Stack, Typography } from '@mui/material'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { dayByKey } from './day-by-key.ts'
import { addMonthsTo, weeksOf } from './month-days.ts'

interface DayCalendarProps {
  readonly chosen: string | undefined
  readonly today: string
  readonly onChoose: (day: string) => void
}

/** The days of a month to choose from, by mouse or by arrow keys; PageUp and PageDown lead to other months. */
export function DayCalendar({ chosen, today, onChoose }: DayCalendarProps) {
  const translate = useTranslate()
  const [at, setAt] = useState(chosen ?? today)
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayByKey(at, event.key)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  const month = at.slice(0, 7)
  const weekdays = translate('console.day.weekdays').split(' ')
  return (
    <Box sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 0.5 }}>
        <IconButton aria-label={translate('console.day.previous')} onClick={() => setAt(addMonthsTo(at, -1))}>
          <PreviousIcon />
        </IconButton>
        <Typography aria-live="polite" sx={{ fontWeight: 600 }}>
          {month}
        </Typography>
        <IconButton aria-label={translate('console.day.next')} onClick={() => setAt(addMonthsTo(at, 1))}>
          <NextIcon />
        </IconButton>
      </Stack>
      <Box ref={grid} role="grid" aria-label={month} onKeyDown={onKeyDown}>
        <Box role="row" sx={week}>
          {weekdays.map((name) => (
            <Typography key={name} role="columnheader" variant="caption" color="text.secondary" align="center">
              {name}
            </Typography>
          ))}
        </Box>
        {weeksOf(month).map((days) => (
          <Box key={days[0]} role="row" sx={week}>
            {days.map((day) => (
              <Box key={day} role="gridcell" aria-selected={day === chosen}>
                <ButtonBase
                  {...{ 'data-day': day, 'aria-label': day, tabIndex: day === at ? 0 : -1 }}
                  {...(day === today && { 'aria-current': 'date' })}
                  onClick={() => onChoose(day)}
                  sx={{ ...cell, ...lookOf({ day, month, chosen, today }) }}
                >
                  {Number(day.slice(8))}
                </ButtonBase>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

interface Day {
  readonly day: string
  readonly month: string
  readonly chosen: string | undefined
  readonly today: string
}

function lookOf({ day, month, chosen, today }: Day) {
  if (day === chosen) return { bgcolor: 'primary.main', color: 'primary.contrastText' }
  const isOther = !day.startsWith(month)
  return { ...(isOther && { color: 'text.secondary' }), ...(day === today && { outlineStyle: 'solid' }) }
}

const week = { display: 'grid', gridTemplateColumns: 'repeat(7, 34px)' }
const cell = {
  width: 34,
  height: 30,
  borderRadius: 1,
  fontVariantNumeric: 'tabular-nums',
  outline: '1px none',
  outlineColor: 'divider',
  '&:hover, &:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
}
