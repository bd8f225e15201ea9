import { Autocomplete, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { isList, isObject, type JsonValue } from '../draft/json.ts'
import { useDraftValue, useEdit, useIsReadOnly } from '../draft/use-draft.ts'
import type { ConsequenceList } from './consequence-sentence.ts'

/** The word that those share of which only the first takes effect; words used in the list are offered. */
export function OnlyOneOfField({ list, pointer }: { list: ConsequenceList; pointer: string }) {
  const say = useTranslate()
  const edit = useEdit()
  const isReadOnly = useIsReadOnly()
  const word = useDraftValue<string>(pointer) ?? ''
  const parts = useDraftValue<JsonValue>(`/document/${list}`)
  const change = (next: string) =>
    edit([{ at: pointer, do: 'set', value: next === '' ? undefined : next.slice(0, 200) }], {
      joins: `one-of:${pointer}`,
    })
  return (
    <Autocomplete
      freeSolo
      size="small"
      sx={{ flex: 1 }}
      disabled={isReadOnly}
      options={wordsIn(parts)}
      inputValue={word}
      onInputChange={(_, next, reason) => reason !== 'reset' && change(next)}
      onChange={(_, next) => change(next ?? '')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say('editor.consequences.only_one_of')}
          helperText={say('editor.consequences.only_one_of_help')}
          slotProps={{ htmlInput: { ...params.inputProps, 'data-pointer': pointer } }}
        />
      )}
    />
  )
}

function wordsIn(parts: JsonValue | undefined): readonly string[] {
  const words = isList(parts) ? parts.map((part) => (isObject(part) ? part.onlyOneOf : undefined)) : []
  return [...new Set(words.filter((word) => typeof word === 'string'))]
}
