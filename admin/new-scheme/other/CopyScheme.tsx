import { Autocomplete, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useAllOf } from '../../components/use-names-of.ts'
import { callApi } from '../../providers/call-api.ts'
import { type Content, makeScheme } from './make-scheme.ts'
import { MakeForm } from './MakeForm.tsx'

/** Makes a scheme as a copy of one, with its blanks as they are filled in and its cases. */
export function CopyScheme() {
  const translate = useTranslate()
  const schemes = useAllOf('schemes')
  const [chosen, setChosen] = useState<(typeof schemes)[number] | null>(null)
  const say = (key: string, params?: object) => translate(`newScheme.copy.${key}`, params)
  return (
    <MakeForm
      isReady={chosen !== null}
      {...(chosen !== null && { name: say('name', { name: chosen.name }) })}
      onMake={async (place) => {
        const { json } = await callApi(`/schemes/${encodeURIComponent(chosen?.id ?? '')}`)
        return makeScheme(json as Content, place, `${chosen?.id.slice(0, 40)}-2`)
      }}
    >
      <Autocomplete
        options={[...schemes]}
        value={chosen}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        noOptionsText={say('none')}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_, next) => setChosen(next)}
        renderInput={(field) => (
          <TextField {...field} required margin="none" label={say('of')} helperText={say('about')} />
        )}
      />
    </MakeForm>
  )
}
