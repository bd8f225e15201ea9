import { MenuItem, MenuList, Paper } from '@mui/material'
import type { CellChoice } from './column.ts'
import { rowHeightPx } from './grid-layout.ts'
import { fittingChoices } from './next-choice.ts'
import { folded } from './parse-cell.ts'

interface ChoiceListProps {
  readonly choices: readonly CellChoice[]
  readonly text: string
  readonly leftPx: number
  readonly widthPx: number
  readonly onChoose: (name: string) => void
}

/** What a cell may become, under its field. The arrow keys go through it in the field itself. */
export function ChoiceList({ choices, text, leftPx, widthPx, onChoose }: ChoiceListProps) {
  const fitting = fittingChoices(choices, text)
  if (fitting.length === 0) return null
  return (
    <Paper
      elevation={6}
      sx={{ position: 'absolute', zIndex: 5, pointerEvents: 'auto', maxHeight: 220, overflow: 'auto' }}
      style={{ left: leftPx, top: rowHeightPx + 2, minWidth: widthPx }}
    >
      <MenuList dense disablePadding>
        {fitting.map(({ value, name }) => (
          <MenuItem
            key={value}
            tabIndex={-1}
            selected={folded(name) === folded(text)}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(name)}
          >
            {name}
          </MenuItem>
        ))}
      </MenuList>
    </Paper>
  )
}
