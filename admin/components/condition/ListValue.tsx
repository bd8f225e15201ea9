import { Autocomplete, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { OfferedFigure } from './offered-figures.ts'
import { readNumber } from './read-number.ts'

type Listed = readonly (number | string)[]

/** Several values: picked where the figure has levels, otherwise typed one by one. */
export function ListValue({
  label,
  value,
  figure,
  onChange,
  pointer,
  disabled = false,
  problem,
}: {
  label: string
  value: Listed
  figure: OfferedFigure
  onChange: (value: Listed) => void
  pointer: string
  disabled?: boolean
  problem?: string | undefined
}) {
  const say = useTranslate()
  const { levels, type } = figure
  const nameOf = (each: number | string) => levels?.find(({ id }) => id === each)?.label ?? String(each)
  return (
    <Autocomplete<number | string, true, false, boolean>
      size="small"
      multiple
      freeSolo={levels === undefined}
      disableCloseOnSelect
      disabled={disabled}
      sx={{ minWidth: 140, flex: '1 1 160px', maxWidth: 420 }}
      options={levels?.map(({ id }) => id) ?? []}
      value={[...value]}
      onChange={(_, next) => onChange(valuesOf(next, type))}
      getOptionLabel={nameOf}
      renderInput={(params) => (
        <TextField
          {...params}
          margin="none"
          error={value.length === 0 || problem !== undefined}
          helperText={problem ?? (levels === undefined ? say('editor.conditions.list_help') : undefined)}
          slotProps={{ htmlInput: { ...params.inputProps, 'aria-label': label, 'data-pointer': pointer } }}
        />
      )}
    />
  )
}

/** Texts of numbers become numbers; what is none is left out, and so is what is there already. */
function valuesOf(typed: Listed, type: OfferedFigure['type']): Listed {
  const values = typed.flatMap((each) => (type === 'number' ? (readNumber(String(each)) ?? []) : each))
  return [...new Set(values)]
}
