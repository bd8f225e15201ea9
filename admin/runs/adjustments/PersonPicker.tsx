import { Autocomplete, TextField } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'
import type { ResultRow, Run } from '../run.ts'

const most = 20

/** Finds people of a run by name or id. */
export function PersonPicker({ run, onPick }: { readonly run: Run; onPick(person: ResultRow): void }) {
  const translate = useTranslate()
  const [words, setWords] = useState('')
  const { data = [] } = useQuery({
    queryKey: ['runs', 'pick', run.id, words],
    queryFn: async ({ signal }) => {
      const filter = JSON.stringify({ run: run.id, ...(words.trim() !== '' && { q: words.trim() }) })
      const query = new URLSearchParams({ filter, range: `[0,${most - 1}]`, sort: '["name","ASC"]' })
      return (await callApi(`/results?${query}`, { signal })).json as readonly ResultRow[]
    },
    retry: false,
  })
  return (
    <Autocomplete<ResultRow>
      options={[...data]}
      filterOptions={(options) => options}
      value={null}
      inputValue={words}
      onInputChange={(_, text, cause) => setWords(cause === 'input' ? text : '')}
      onChange={(_, person) => {
        if (person !== null) onPick(person)
      }}
      getOptionLabel={({ name, employee }) => (name === undefined ? employee : `${name} ${employee}`)}
      getOptionKey={({ id }) => id}
      blurOnSelect
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('adjustments.person')}
          helperText={translate('adjustments.person_help')}
        />
      )}
    />
  )
}
