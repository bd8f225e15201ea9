import CopyIcon from '@mui/icons-material/ContentCopy'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import ExpandIcon from '@mui/icons-material/ExpandMore'
import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import { Box, ButtonBase, Collapse, IconButton, Paper, Tooltip, Typography } from '@mui/material'
import { memo, type ReactNode, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useEditor } from '../draft/draft-context.ts'
import { isWithin } from '../draft/json-pointer.ts'
import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly, useSelection } from '../draft/use-draft.ts'
import { useRowHits } from '../live/use-row-hits.ts'
import { PartForm } from './PartForm.tsx'
import { copyPart, freeId, mostParts, movePart, nameOf, type PartList, type Removed, removePart } from './part-list.ts'
import { partSentence } from './part-sentence.ts'
import type { SchemeReading } from './use-scheme-reading.ts'

interface PartRowProps {
  readonly list: PartList
  readonly index: number
  readonly count: number
  readonly scheme: SchemeReading
  readonly onRemoved: (removed: Removed) => void
}

/** One part of a list: what it says, what can be done with it, and its form. */
export const PartRow = memo(function PartRow(row: PartRowProps) {
  const { list, index, scheme } = row
  const pointer = `/document/${list}/${index}`
  const say = useTranslate()
  const part = useDraftValue<JsonValue>(pointer)
  const isReadOnly = useIsReadOnly()
  const [isOpen, setIsOpen] = useOpen(pointer)
  const name = nameOf(part)
  const met = useRowHits(`/document/${list}`, row.count)?.[index]
  return (
    <Paper component="li" variant="outlined">
      <Box sx={{ display: 'flex', alignItems: 'center', pr: 1 }}>
        <ButtonBase
          onClick={() => setIsOpen(!isOpen)}
          aria-expanded={isOpen}
          title={say('editor.consequences.edit', { name })}
          data-pointer={pointer}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left', gap: 1, p: 1 }}
        >
          <ExpandIcon sx={{ transform: isOpen ? 'none' : 'rotate(-90deg)' }} />
          <Box component="span" sx={{ minWidth: 0 }}>
            <Typography variant="subtitle2" component="span" sx={{ display: 'block' }}>
              {name}
            </Typography>
            <Typography variant="body2" component="span" color="text.secondary" sx={{ display: 'block' }}>
              {partSentence(list, part, scheme.reading, scheme.document)}
            </Typography>
          </Box>
        </ButtonBase>
        {met !== undefined && (
          <Typography variant="caption" color={met === 0 ? 'warning' : 'text.secondary'} sx={{ flexShrink: 0, px: 1 }}>
            {say('editor.live.consequence_hit', { smart_count: met })}
          </Typography>
        )}
        {!isReadOnly && <RowButtons {...row} name={name} />}
      </Box>
      <Collapse in={isOpen} unmountOnExit>
        <Box sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}>
          <PartForm {...{ list, pointer, scheme }} />
        </Box>
      </Collapse>
    </Paper>
  )
})

function RowButtons({ list, index, count, name, onRemoved }: PartRowProps & { name: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const { draft } = useEditor()
  const at = `/document/${list}`
  const written = () => {
    const parts = draft.getSnapshot().document[list]
    return isList(parts) ? parts : []
  }
  const move = (by: 1 | -1) => edit(movePart(at, index, by, count))
  const copy = () => {
    const part = written()[index]
    if (!isObject(part)) return
    const own = say('editor.consequences.copy_name', { name }).slice(0, 200)
    edit(copyPart(at, index, part, { id: freeId(String(part.id), written()), name: own }))
  }
  const remove = () => {
    const part = written()[index]
    edit(removePart(at, index, count))
    if (part !== undefined) onRemoved({ part, index })
  }
  const isFull = count >= mostParts[list]
  return (
    <>
      <RowButton label="up" name={name} onClick={() => move(-1)} disabled={index === 0} icon={<UpIcon />} />
      <RowButton label="down" name={name} onClick={() => move(1)} disabled={index === count - 1} icon={<DownIcon />} />
      <RowButton label="duplicate" name={name} onClick={copy} disabled={isFull} icon={<CopyIcon fontSize="small" />} />
      <RowButton label="remove" name={name} onClick={remove} icon={<DeleteIcon fontSize="small" />} />
    </>
  )
}

function RowButton({
  label,
  name,
  onClick,
  icon,
  disabled = false,
}: {
  label: 'up' | 'down' | 'duplicate' | 'remove'
  name: string
  onClick: () => void
  icon: ReactNode
  disabled?: boolean
}) {
  const say = useTranslate()
  const title = say(`editor.consequences.${label}`, { name })
  return (
    <Tooltip title={title}>
      <span>
        <IconButton size="small" aria-label={title} onClick={onClick} disabled={disabled}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  )
}

/** Opens when somebody jumps to a field inside. */
function useOpen(pointer: string): [boolean, (isOpen: boolean) => void] {
  const selection = useSelection()
  const { jumps } = selection
  const isWanted = selection.pointer !== undefined && isWithin(selection.pointer, pointer)
  const [isOpen, setIsOpen] = useState(isWanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every jump counts, even one to the same place.
  useEffect(() => {
    if (isWanted) setIsOpen(true)
  }, [isWanted, jumps])
  return [isOpen, setIsOpen]
}
