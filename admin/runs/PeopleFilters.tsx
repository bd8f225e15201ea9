import { Box, Button, MenuItem, TextField } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDepartments } from '../components/departments/use-departments.ts'
import { noFilter, type PeopleFilter } from './people-filter.ts'
import type { RunSummary } from './run.ts'

interface PeopleFiltersProps {
  readonly filter: PeopleFilter
  readonly summary: RunSummary | undefined
  onFilter(filter: PeopleFilter): void
}

const statuses = ['complete', 'incomplete', 'invalid', 'not-included'] as const
const changes = ['gain', 'lose', 'equal', 'new'] as const
const typingMs = 250

/** What narrows the people of a run: words, department, band, change against the period before, state. */
export function PeopleFilters({ filter, summary, onFilter }: PeopleFiltersProps) {
  const translate = useTranslate()
  const departments = useDepartments()
  const set = (part: Partial<PeopleFilter>) => onFilter({ ...filter, ...part })
  const isEmpty = Object.values(filter).every((value) => value === '')
  const choice = (
    field: 'department' | 'band' | 'change' | 'status',
    choices: readonly (readonly [string, string])[],
  ) => (
    <TextField
      select
      label={translate(`runs.filter.${field}`)}
      value={filter[field]}
      onChange={({ target }) => set({ [field]: target.value })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{translate('runs.filter.all')}</MenuItem>
      {choices.map(([value, name]) => (
        <MenuItem key={value} value={value}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Box
      role="search"
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr)) auto', gap: 1, alignItems: 'center' }}
    >
      <Words words={filter.q} onWords={(q) => set({ q })} />
      {choice(
        'department',
        (summary?.departments ?? []).map(({ id }) => [id, departments?.get(id)?.name ?? id]),
      )}
      {choice(
        'band',
        (summary?.bands ?? []).map(({ id, name }) => [id, name]),
      )}
      {choice(
        'change',
        changes.map((each) => [each, translate(`runs.filter.${each}`)]),
      )}
      {choice(
        'status',
        statuses.map((each) => [each, translate(`console.result_state.${each}`)]),
      )}
      <Button disabled={isEmpty} onClick={() => onFilter(noFilter)}>
        {translate('runs.filter.clear')}
      </Button>
    </Box>
  )
}

/** Asked for when whoever types makes a pause. */
function Words({ words, onWords }: { readonly words: string; onWords(words: string): void }) {
  const translate = useTranslate()
  const [text, setText] = useState(words)
  const [known, setKnown] = useState(words)
  if (known !== words) {
    setKnown(words)
    setText(words)
  }
  useEffect(() => {
    if (text === words) return undefined
    const timer = setTimeout(() => onWords(text), typingMs)
    return () => clearTimeout(timer)
  }, [text, words, onWords])
  return (
    <TextField
      type="search"
      label={translate('runs.filter.q')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      slotProps={{ htmlInput: { maxLength: 100 } }}
    />
  )
}
