import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { PartJson } from '../parts/PartJson.tsx'

/** The whole document as JSON: the same one as in all other sections. */
export function JsonSection() {
  const translate = useTranslate()
  return (
    <>
      <Typography variant="h6" component="h2">
        {translate('editor.frame.json.whole')}
      </Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {translate('editor.frame.json.about')}
      </Typography>
      <PartJson pointer="/document" label={translate('editor.frame.json.document')} />
    </>
  )
}
