import AddIcon from '@mui/icons-material/Add'
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline'
import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import type { JsonValue } from '../draft/json.ts'
import { useEditor } from '../draft/draft-context.ts'
import { useDraftValue, useEdit } from '../draft/use-draft.ts'
import { fillingChange } from './filling-change.ts'
import { useSchemaWords } from './use-words.ts'

interface OptionalPartProps {
  readonly pointer: string
  readonly words: string
  /** What it is called here, where the schema's word says too little. */
  readonly label?: string
  /** What stands there when it is added. */
  readonly start: JsonValue
  /** Taken away as the last field of its part, it takes the part away with it. */
  readonly endsPart?: boolean
  readonly children: ReactNode
}

/** A part of the document that may be left out: its heading, what it means, and the buttons to add it and to take it away. */
export function OptionalPart({
  pointer,
  words,
  label: ownLabel,
  start,
  endsPart = false,
  children,
}: OptionalPartProps) {
  const translate = useTranslate()
  const isThere = useDraftValue<JsonValue>(pointer) !== undefined
  const edit = useEdit()
  const { draft, isReadOnly } = useEditor()
  const said = useSchemaWords()(words)
  const label = ownLabel ?? said.label
  const toggle = () => {
    const value = isThere ? undefined : start
    edit(endsPart ? fillingChange(draft.getSnapshot(), pointer, value) : [{ at: pointer, do: 'set', value }])
  }
  return (
    <Box component="section" aria-label={label} sx={{ my: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
          {label}
        </Typography>
        {!isReadOnly && (
          <Button
            size="small"
            data-pointer={isThere ? undefined : pointer}
            startIcon={isThere ? <DeleteOutlineIcon /> : <AddIcon />}
            onClick={toggle}
          >
            {translate(isThere ? 'editor.forms.remove' : 'editor.forms.add', { part: label })}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {said.help}
      </Typography>
      {isThere && children}
    </Box>
  )
}
