import { FormControlLabel, FormHelperText, Switch, Tooltip } from '@mui/material'
import type { BoundField } from './bound-field.ts'
import { useBound } from './use-bound.ts'

/** Yes or no; no is written by leaving it out. */
export function BoundSwitch(field: BoundField) {
  const { value, write, label, help, issues, isReadOnly } = useBound(field)
  return (
    <div>
      <Tooltip describeChild title={help} placement="top-start">
        <FormControlLabel
          label={label}
          control={
            <Switch
              size="small"
              checked={value === true}
              disabled={isReadOnly}
              onChange={(_, isOn) => write(isOn ? true : undefined)}
              slotProps={{ input: { 'data-pointer': field.pointer } as object }}
            />
          }
        />
      </Tooltip>
      {issues.map(({ code, severity, sentence }) => (
        <FormHelperText key={code} error={severity === 'error'}>
          {sentence}
        </FormHelperText>
      ))}
    </div>
  )
}
