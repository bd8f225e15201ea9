import { FormControlLabel, Switch, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FigureSelect } from './FigureSelect.tsx'
import { LabelledSelect } from './LabelledSelect.tsx'
import { ListValue } from './ListValue.tsx'
import { NumberValue } from './NumberValue.tsx'
import { comparableWith, type OfferedFigure } from './offered-figures.ts'
import { pointerProps } from './pointer-props.ts'
import type { ConditionRule } from './query.ts'

interface Editing {
  readonly rule: ConditionRule
  readonly figure: OfferedFigure
  readonly figures: readonly OfferedFigure[]
  readonly unit: string
  readonly onChange: (value: ConditionRule['value']) => void
  readonly pointer: string
  readonly disabled: boolean
  readonly problem: string | undefined
}

/** What a figure is compared with: another of its kind, several values, or one, each as its type asks for. */
export function ValueField({ rule, figure, figures, unit, onChange, ...field }: Editing) {
  const say = useTranslate()
  const label = say('editor.conditions.value')
  const { value } = rule
  if (rule.valueSource === 'field') {
    return (
      <FigureSelect
        {...field}
        label={label}
        value={String(value)}
        figures={comparableWith(figure.value, figures)}
        onChange={onChange}
      />
    )
  }
  if (typeof value === 'object') {
    return <ListValue {...field} label={label} value={value} figure={figure} onChange={onChange} />
  }
  if (figure.type === 'yes-no' && typeof value === 'boolean')
    return <YesNo {...{ value, onChange, label }} {...field} />
  if (figure.levels !== undefined) {
    const { pointer, disabled } = field
    return <LabelledSelect {...{ label, onChange, pointer, disabled }} value={String(value)} options={figure.levels} />
  }
  if (figure.type === 'number')
    return <NumberValue {...field} label={label} value={value} unit={unit} onChange={onChange} />
  return <Words {...{ value, onChange, label }} {...field} />
}

type Simple<Value> = Pick<Editing, 'onChange' | 'pointer' | 'disabled' | 'problem'> & { value: Value; label: string }

function YesNo({ value, onChange, label, pointer, disabled }: Simple<boolean>) {
  const say = useTranslate()
  return (
    <FormControlLabel
      label={say(`ra.boolean.${value}`)}
      control={
        <Switch
          checked={value}
          disabled={disabled}
          onChange={(_, next) => onChange(next)}
          slotProps={{ input: { 'aria-label': label, ...pointerProps(pointer) } }}
        />
      }
    />
  )
}

function Words({ value, onChange, label, pointer, disabled, problem }: Simple<ConditionRule['value']>) {
  return (
    <TextField
      size="small"
      margin="none"
      sx={{ flex: '1 1 140px', minWidth: 120, maxWidth: 320, width: 'auto' }}
      value={String(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      error={value === '' || problem !== undefined}
      helperText={problem}
      slotProps={{ htmlInput: { maxLength: 200, 'aria-label': label, 'data-pointer': pointer } }}
    />
  )
}
