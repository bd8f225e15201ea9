import AddIcon from '@mui/icons-material/Add'
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline'
import PlaylistAddIcon from '@mui/icons-material/PlaylistAdd'
import { Box, IconButton, Tooltip } from '@mui/material'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'
import type { SimpleCommand } from './grid-command.ts'

const buttons = [
  ['add-row', AddIcon],
  ['insert-row', PlaylistAddIcon],
  ['move-up', ArrowUpwardIcon],
  ['move-down', ArrowDownwardIcon],
  ['remove-rows', DeleteOutlineIcon],
] as const satisfies readonly (readonly [SimpleCommand, ComponentType<{ fontSize: 'small' }>])[]

interface SpreadsheetToolbarProps {
  readonly label: string
  readonly onCommand: (command: SimpleCommand) => void
}

/** What can be done to the rows of a table, with the keys that do the same. */
export function SpreadsheetToolbar({ label, onCommand }: SpreadsheetToolbarProps) {
  const translate = useTranslate()
  return (
    <Box role="toolbar" aria-label={label} sx={{ display: 'flex', borderBottom: 1, borderColor: 'divider', px: 0.5 }}>
      {buttons.map(([command, Icon]) => (
        <Tooltip key={command} title={translate(`editor.spreadsheet.tool.${command}`)}>
          <IconButton
            size="small"
            aria-label={translate(`editor.spreadsheet.tool.${command}`)}
            onClick={() => onCommand(command)}
          >
            <Icon fontSize="small" />
          </IconButton>
        </Tooltip>
      ))}
    </Box>
  )
}
