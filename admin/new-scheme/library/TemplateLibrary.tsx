import SearchIcon from '@mui/icons-material/Search'
import { Alert, Box, CircularProgress, InputAdornment, List, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { findTemplates } from './find-templates.ts'
import { TemplateDetail } from './TemplateDetail.tsx'
import { TemplateItem } from './TemplateItem.tsx'
import { useSounds } from './use-sounds.ts'
import { useTemplates } from './use-templates.ts'

/** The templates to choose from: a list that can be searched, and beside it all about the one that is looked at. */
export function TemplateLibrary() {
  const translate = useTranslate()
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const { data, error, isPending } = useTemplates()
  const soundOf = useSounds(search)
  const found = findTemplates(data ?? [], search, soundOf)
  const shown = found.find(({ id }) => id === params.get('look')) ?? found[0]
  const look = (id: string) => setParams({ look: id }, { replace: true })
  if (error !== null) return <Alert severity="error">{translate(error.message)}</Alert>
  if (isPending) return <CircularProgress aria-label={translate('ra.page.loading')} />
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(20rem, 5fr) minmax(0, 8fr)', gap: 2, alignItems: 'start' }}
    >
      <Box component="section" aria-label={translate('newScheme.library.list')}>
        <TextField
          fullWidth
          autoFocus
          type="search"
          margin="none"
          label={translate('newScheme.library.search')}
          helperText={translate('newScheme.library.search_help')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          slotProps={{ input: { startAdornment: searchSign } }}
        />
        <Typography role="status" variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('newScheme.library.found', { smart_count: found.length })}
        </Typography>
        <List disablePadding sx={{ maxHeight: 'calc(100vh - 17rem)', overflow: 'auto', mt: 0.5 }}>
          {found.map((template) => (
            <TemplateItem
              key={template.id}
              template={template}
              isShown={template === shown}
              onLook={() => look(template.id)}
            />
          ))}
        </List>
      </Box>
      {shown === undefined ? (
        <Typography>{translate('newScheme.library.none')}</Typography>
      ) : (
        <TemplateDetail key={shown.id} template={shown} />
      )}
    </Box>
  )
}

const searchSign = (
  <InputAdornment position="start">
    <SearchIcon fontSize="small" />
  </InputAdornment>
)
