import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline'
import ErrorOutlineIcon from '@mui/icons-material/ErrorOutline'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Box, Button, Chip, Collapse, IconButton, Paper, Tooltip } from '@mui/material'
import { useId } from 'react'
import { useTranslate } from 'react-admin'
import { useSchemaWords } from '../../bound/use-words.ts'
import { useIssuesWithin } from '../../checks/use-issues.ts'
import { isObject, type JsonValue } from '../../draft/json.ts'
import { useDraftValue, useIsReadOnly } from '../../draft/use-draft.ts'
import { ComponentForm } from './ComponentForm.tsx'
import { isPayKind, payDefinitions } from './starting-component.ts'

interface ComponentCardProps {
  readonly pointer: string
  readonly index: number
  readonly count: number
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** A component in one line, and its form when it is open. */
export function ComponentCard({ pointer, index, count, isOpen, onToggle, onMove, onRemove }: ComponentCardProps) {
  const translate = useTranslate()
  const words = useSchemaWords()
  const component = useDraftValue<JsonValue>(pointer)
  const issues = useIssuesWithin(pointer)
  const isReadOnly = useIsReadOnly()
  const formId = useId()
  const { name, kind, interim } = isObject(component) ? component : {}
  const title = typeof name === 'string' && name !== '' ? name : translate('editor.forms.no_name')
  const errors = issues.filter(({ severity }) => severity === 'error').length
  return (
    <Paper variant="outlined" sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, py: 0.5 }}>
        <Button
          color="inherit"
          aria-expanded={isOpen}
          aria-controls={formId}
          data-pointer={pointer}
          startIcon={<ExpandMoreIcon sx={{ transform: isOpen ? 'none' : 'rotate(-90deg)' }} />}
          onClick={() => onToggle(!isOpen)}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textTransform: 'none', textAlign: 'left' }}
        >
          {index + 1}. {title}
        </Button>
        {errors > 0 && (
          <Chip
            size="small"
            color="error"
            variant="outlined"
            icon={<ErrorOutlineIcon />}
            label={translate('editor.forms.errors', { smart_count: errors })}
          />
        )}
        {interim === true && <Chip size="small" variant="outlined" label={words('ComponentBase/interim').label} />}
        <Chip size="small" label={isPayKind(kind) ? words(payDefinitions[kind]).label : String(kind ?? '?')} />
        {!isReadOnly && (
          <>
            <Act
              name="move_up"
              title={title}
              isOff={index === 0}
              Icon={ArrowUpwardIcon}
              onClick={() => onMove(index - 1)}
            />
            <Act
              name="move_down"
              title={title}
              isOff={index === count - 1}
              Icon={ArrowDownwardIcon}
              onClick={() => onMove(index + 1)}
            />
            <Act name="remove" title={title} isOff={count === 1} Icon={DeleteOutlineIcon} onClick={onRemove} />
          </>
        )}
      </Box>
      <Collapse in={isOpen} unmountOnExit timeout={0} id={formId}>
        <Box sx={{ px: 2, pb: 2 }}>
          <ComponentForm pointer={pointer} />
        </Box>
      </Collapse>
    </Paper>
  )
}

interface ActProps {
  readonly name: 'move_up' | 'move_down' | 'remove'
  readonly title: string
  readonly isOff: boolean
  readonly Icon: typeof ArrowUpwardIcon
  readonly onClick: () => void
}

function Act({ name, title, isOff, Icon, onClick }: ActProps) {
  const translate = useTranslate()
  const label = translate(`editor.forms.${name}`, { part: title })
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} disabled={isOff} onClick={onClick}>
          <Icon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  )
}
