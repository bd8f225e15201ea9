import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import { isLanguage } from '../i18n/language.ts'
import { terms } from './terms.ts'

/** The words of the field, each in one sentence, with the word in the other language beside it. */
export function GlossaryDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const locale = useLocale()
  const [search, setSearch] = useState('')
  const own = isLanguage(locale) ? locale : 'zh-CN'
  const other = own === 'en' ? 'zh-CN' : 'en'
  const wanted = search.trim().toLowerCase()
  const shown = terms.filter((term) =>
    [...term[own], ...term[other]].some((text) => text.toLowerCase().includes(wanted)),
  )
  const say = (key: string) => translate(`firstHour.glossary.${key}`)
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="glossary-title">
      <DialogTitle id="glossary-title">{say('title')}</DialogTitle>
      <DialogContent dividers tabIndex={0}>
        <TextField
          autoFocus
          fullWidth
          type="search"
          margin="none"
          label={say('search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Box component="dl" sx={{ m: 0 }}>
          {shown.map((term) => (
            <Box key={term.en[0]} sx={{ mt: 1.5 }}>
              <Typography component="dt">
                <strong>{term[own][0]}</strong>
                <Typography component="span" variant="body2" color="text.secondary" lang={other}>
                  {` ${term[other][0]}`}
                </Typography>
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0 }}>
                {term[own][1]}
              </Typography>
            </Box>
          ))}
        </Box>
        {shown.length === 0 && <Typography sx={{ mt: 2 }}>{say('none')}</Typography>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
