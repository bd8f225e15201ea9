import { Autocomplete, Box, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { OfferedFigure } from './offered-figures.ts'

/** One of the figures that a condition may compare, found by typing, with its unit. */
export function FigureSelect({
  label,
  value,
  figures,
  onChange,
  pointer,
  disabled = false,
  problem,
}: {
  label: string
  value: string
  figures: readonly OfferedFigure[]
  onChange: (id: string) => void
  pointer: string
  disabled?: boolean
  problem?: string | undefined
}) {
  const say = useTranslate()
  const chosen = figures.find((figure) => figure.value === value)
  const unitOf = ({ type, unit = type }: OfferedFigure) => say(`console.unit.${unit}`)
  return (
    <Autocomplete
      size="small"
      disableClearable
      disabled={disabled}
      sx={{ minWidth: 130, flex: '1 1 130px', maxWidth: 320 }}
      options={figures}
      value={chosen ?? stranger(value)}
      onChange={(_, figure) => onChange(figure.value)}
      groupBy={({ kind }) => say(`editor.conditions.kinds.${kind}`)}
      getOptionKey={(figure) => figure.value}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      filterOptions={(options, { inputValue }) => options.filter((figure) => isFound(figure, inputValue, chosen))}
      renderOption={({ key, ...props }, figure) => (
        <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 2 }}>
          <Box sx={{ flex: 1 }}>{figure.label}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: 'small' }}>{unitOf(figure)}</Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="none"
          error={chosen === undefined || chosen.kind === 'unknown' || problem !== undefined}
          helperText={problem}
          slotProps={{
            htmlInput: { ...params.inputProps, 'aria-label': label, title: label, 'data-pointer': pointer },
          }}
        />
      )}
    />
  )
}

function stranger(id: string): OfferedFigure {
  return { name: id, value: id, label: id, kind: 'unknown', type: 'number' }
}

/** While the name of what is chosen stands there untouched, everything is offered. */
function isFound({ label, value }: OfferedFigure, typed: string, chosen: OfferedFigure | undefined): boolean {
  const wanted = typed.trim().toLowerCase()
  return typed === chosen?.label || label.toLowerCase().includes(wanted) || value.includes(wanted)
}
