import AddIcon from '@mui/icons-material/Add'
import { Alert, Box, Button, Snackbar, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly, useSelection } from '../draft/use-draft.ts'
import { newPart } from './new-part.ts'
import { addPart, mostParts, nameOf, type PartList, putBack, type Removed } from './part-list.ts'
import { PartRow } from './PartRow.tsx'
import { useSchemeReading } from './use-scheme-reading.ts'

/** A list of rewards, penalties or vetoes: each in a sentence, and its form when it is opened. */
export function PartsEditor({ list }: { list: PartList }) {
  const say = useTranslate()
  const edit = useEdit()
  const { jumpTo } = useSelection()
  const isReadOnly = useIsReadOnly()
  const scheme = useSchemeReading()
  const at = `/document/${list}`
  const written = useDraftValue<JsonValue>(at)
  const parts = isList(written) ? written : []
  const [removed, setRemoved] = useState<Removed>()
  const isFull = parts.length >= mostParts[list]
  const add = () => {
    edit(addPart(at, newPart(list, say(`editor.consequences.new_name.${list}`), parts)))
    jumpTo(`${at}/${parts.length}/name`)
  }
  const restore = () => {
    if (removed !== undefined) edit(putBack(at, removed.part, removed.index, parts.length))
    setRemoved(undefined)
  }
  return (
    <Box component="section" aria-labelledby={`parts-of-${list}`}>
      <Typography id={`parts-of-${list}`} variant="h6" component="h2" data-pointer={at} tabIndex={-1}>
        {say(`editor.consequences.${list}`)}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {say(`editor.consequences.about.${list}`)}
      </Typography>
      <Stack spacing={1} component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {parts.map((part, index) => (
          <PartRow
            key={keyOf(part, index, parts)}
            {...{ list, index, scheme }}
            count={parts.length}
            onRemoved={setRemoved}
          />
        ))}
      </Stack>
      {parts.length === 0 && <Typography sx={{ my: 1 }}>{say(`editor.consequences.none.${list}`)}</Typography>}
      {isFull && <Alert severity="info">{say('editor.consequences.full', mostParts[list])}</Alert>}
      {!isReadOnly && (
        <Button sx={{ mt: 1.5 }} variant="outlined" startIcon={<AddIcon />} onClick={add} disabled={isFull}>
          {say(`editor.consequences.add.${list}`)}
        </Button>
      )}
      <Snackbar
        open={removed !== undefined}
        autoHideDuration={10_000}
        onClose={(_, reason) => reason === 'timeout' && setRemoved(undefined)}
        message={say('editor.consequences.removed', { name: nameOf(removed?.part) })}
        action={
          <Button color="inherit" size="small" onClick={restore}>
            {say('editor.consequences.undo')}
          </Button>
        }
      />
    </Box>
  )
}

/** Parts keep their forms open wherever they are moved to; of two with the same id the second goes by its place. */
function keyOf(part: JsonValue, index: number, parts: readonly JsonValue[]): string {
  const id = isObject(part) ? part.id : undefined
  const first = parts.findIndex((other) => isObject(other) && other.id === id)
  return typeof id === 'string' && first === index ? id : `${index} ${String(id)}`
}
