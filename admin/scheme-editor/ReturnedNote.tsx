import { Alert, Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'

/** Why a draft came back, above its sections, as long as it is not submitted again. */
export function ReturnedNote({ schemeId, comment }: { readonly schemeId: string; readonly comment: string }) {
  const translate = useTranslate()
  return (
    <Alert
      severity="warning"
      action={
        <Link component={RouterLink} to={`/schemes/${encodeURIComponent(schemeId)}/publish`} variant="body2" sx={link}>
          {translate('editor.frame.returned_more')}
        </Link>
      }
      sx={{ borderRadius: 0, py: 0, maxHeight: 120, overflow: 'auto' }}
    >
      <Typography variant="body2" component="span" sx={{ fontWeight: 600 }}>
        {translate('editor.frame.returned')}
      </Typography>{' '}
      <Typography variant="body2" component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {comment}
      </Typography>
    </Alert>
  )
}

const link = { alignSelf: 'center', whiteSpace: 'nowrap' }
