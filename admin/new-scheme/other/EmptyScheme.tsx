import { MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { cycles } from '../../components/choices.ts'
import { emptyContent, makeScheme } from './make-scheme.ts'
import { MakeForm } from './MakeForm.tsx'

/** Makes a scheme with nothing in it. */
export function EmptyScheme() {
  const translate = useTranslate()
  const [cycle, setCycle] = useState('month')
  const say = (key: string) => translate(`newScheme.empty.${key}`)
  return (
    <MakeForm isReady onMake={(place) => makeScheme(emptyContent(cycle), place, 'new-scheme')}>
      <TextField
        select
        margin="none"
        label={say('cycle')}
        helperText={say('about')}
        value={cycle}
        onChange={({ target }) => setCycle(target.value)}
        sx={{ maxWidth: '20rem' }}
      >
        {cycles.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {translate(name)}
          </MenuItem>
        ))}
      </TextField>
    </MakeForm>
  )
}
