import { Button, FormControlLabel, IconButton, Switch } from '@mui/material'
import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import type { ActionProps, NotToggleProps, ShiftActionsProps } from 'react-querybuilder'

/** A button of the builder; what it does is said by its title. */
export function ActionControl({ handleOnClick, label, title = '', disabled = false, className }: ActionProps) {
  return (
    <Button
      className={className ?? ''}
      size="small"
      color="inherit"
      title={title}
      aria-label={title}
      disabled={disabled}
      onClick={(event) => handleOnClick(event)}
      sx={{ minWidth: 32, px: 0.75, flexShrink: 0 }}
    >
      {label}
    </Button>
  )
}

/** Up and down among the members of a group. */
export function ShiftControl({
  shiftUp,
  shiftDown,
  shiftUpDisabled,
  shiftDownDisabled,
  titles,
  disabled,
}: ShiftActionsProps) {
  const [up, down] = [titles?.shiftUp ?? '', titles?.shiftDown ?? '']
  const isLocked = disabled === true
  return (
    <span className="shiftActions">
      <IconButton
        size="small"
        title={up}
        aria-label={up}
        onClick={shiftUp}
        disabled={isLocked || shiftUpDisabled === true}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        title={down}
        aria-label={down}
        onClick={shiftDown}
        disabled={isLocked || shiftDownDisabled === true}
      >
        <DownIcon fontSize="small" />
      </IconButton>
    </span>
  )
}

/** Whether a group is negated. */
export function NegationControl({
  checked = false,
  handleOnChange,
  label,
  title = '',
  disabled = false,
}: NotToggleProps) {
  return (
    <FormControlLabel
      title={title}
      label={label}
      disabled={disabled}
      control={<Switch size="small" checked={checked} onChange={(_, next) => handleOnChange(next)} />}
    />
  )
}
