import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import { Box, IconButton, InputAdornment } from '@mui/material'
import { ArrayInput, SelectInput, SimpleFormIterator, TextInput, useTranslate } from 'react-admin'
import { DayInput } from '../../components/day/DayInput.tsx'
import { isNumeric } from '../../components/metrics/fact-values.ts'
import type { Metric } from '../../components/metrics/use-metrics.ts'

interface FactInputProps {
  readonly metric: Metric
  readonly remove: (id: string) => void
}

/** The field for a figure, and the way to take it out. */
export function FactInput({ metric, remove }: FactInputProps) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <ValueInput {...metric} source={`facts.${metric.id}`} />
      </Box>
      <IconButton
        aria-label={translate('facts.remove', { name: metric.name })}
        onClick={() => remove(metric.id)}
        sx={{ mt: 1 }}
      >
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  )
}

type ValueInputProps = Pick<Metric, 'name' | 'unit' | 'levels' | 'fields'> & { readonly source: string }

/** A field for a value of a unit. */
export function ValueInput({ source, name, unit, levels = [], fields = [] }: ValueInputProps) {
  const translate = useTranslate()
  const about = { source, label: name, helperText: false } as const
  switch (unit) {
    case 'yes-no':
      return <SelectInput {...about} choices={yesOrNo} />
    case 'grade':
      return <SelectInput {...about} choices={levels.map((level) => ({ id: level, name: level }))} {...asWritten} />
    case 'date':
      return <DayInput {...about} />
    case 'records':
      return (
        <ArrayInput {...about}>
          <SimpleFormIterator inline disableReordering disableClear>
            {fields.map(({ id, ...field }) => (
              <ValueInput key={id} {...field} source={id} />
            ))}
          </SimpleFormIterator>
        </ArrayInput>
      )
    default:
      return (
        <TextInput
          {...about}
          format={(value) => (value === undefined || value === null ? '' : String(value))}
          {...(isNumeric(unit) && {
            slotProps: {
              htmlInput: { inputMode: 'decimal' },
              input: {
                endAdornment: (
                  <InputAdornment position="end">{translate(`facts.unit.${unit}`, { _: '' })}</InputAdornment>
                ),
              },
            },
          })}
        />
      )
  }
}

const yesOrNo = [
  { id: true, name: 'ra.boolean.true' },
  { id: false, name: 'ra.boolean.false' },
]
const asWritten = { translateChoice: false }
