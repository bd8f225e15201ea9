import { MenuItem, Select } from '@mui/material'
import { pointerProps } from './pointer-props.ts'

/** One of a few, without a visible label: its accessible name is `label`. `pointer` is where it stands in the draft. */
export function LabelledSelect({
  label,
  value,
  options,
  onChange,
  pointer,
  disabled = false,
}: {
  label: string
  value: string
  options: readonly { readonly id: string; readonly label: string }[]
  onChange: (id: string) => void
  pointer?: string
  disabled?: boolean
}) {
  const isKnown = options.some(({ id }) => id === value)
  const shown = isKnown ? options : [...options, { id: value, label: value }]
  return (
    <Select
      size="small"
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ 'aria-label': label }}
      SelectDisplayProps={{ title: label, ...pointerProps(pointer) }}
      error={!isKnown}
    >
      {shown.map(({ id, label: name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </Select>
  )
}
