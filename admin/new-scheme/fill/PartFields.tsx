import { Box, MenuItem, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useAllOf } from '../../components/use-names-of.ts'
import { keep } from '../../scheme-import/mapping-options.ts'
import type { UnknownTold } from '../../scheme-import/scheme-import-told.ts'
import { type Filled, partKey } from './filled.ts'

interface PartFieldsProps {
  readonly parts: readonly UnknownTold[]
  readonly filled: Filled
  readonly onChange: (parts: Filled['parts']) => void
}

/** Which of ours each post and department of a template is; or it stays as it is, and nobody of ours is meant. */
export function PartFields({ parts, filled, onChange }: PartFieldsProps) {
  const translate = useTranslate()
  const ours = { posts: useAllOf('posts'), departments: useAllOf('departments'), metrics: [], raters: [] }
  const say = (key: string, params?: object) => translate(`newScheme.fill.parts.${key}`, params)
  return (
    <Box component="section" aria-labelledby="parts-of-template">
      <Typography id="parts-of-template" variant="subtitle2" component="h2">
        {say('title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {say('about')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))', gap: 1.5, mt: 1.5 }}>
        {parts.map((part) => (
          <TextField
            key={partKey(part)}
            select
            margin="none"
            label={say(part.kind, { name: part.name })}
            value={filled.parts[partKey(part)] ?? keep}
            onChange={({ target }) => onChange({ ...filled.parts, [partKey(part)]: target.value })}
          >
            <MenuItem value={keep}>{say('keep')}</MenuItem>
            {ours[part.kind].map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
    </Box>
  )
}
