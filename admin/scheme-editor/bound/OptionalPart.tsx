import AddIcon from '@mui/icons-material/Add'
import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline'
import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import type { JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import { useSchemaWords } from './use-words.ts'

interface OptionalPartProps {
  readonly pointer: string
  readonly words: string
  /** What stands there when it is added. */
  readonly start: JsonValue
  readonly children: ReactNode
}

/** A part of the document that may be left out: its heading, what it means, and the buttons to add it and to take it away. */
export function OptionalPart({ pointer, words, start, children }: OptionalPartProps) {
  const translate = useTranslate()
  const isThere = useDraftValue<JsonValue>(pointer) !== undefined
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const { label, help } = useSchemaWords()(words)
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
            onClick={() => edit([{ at: pointer, do: 'set', value: isThere ? undefined : start }])}
          >
            {translate(isThere ? 'editor.forms.remove' : 'editor.forms.add', { part: label })}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {help}
      </Typography>
      {isThere && children}
    </Box>
  )
}
