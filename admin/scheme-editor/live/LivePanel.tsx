import { Alert, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Session } from '../../providers/session.ts'
import { LiveCohort } from './LiveCohort.tsx'
import { useSession } from './LiveProvider.tsx'
import { mayLoadFigures } from './may-load-figures.ts'
import { ServerPreview } from './ServerPreview.tsx'

/** What the draft would do to people's pay: in the browser for whoever may see it, added up by the server for others. */
export function LivePanel() {
  const translate = useTranslate()
  const session = useSession()
  return (
    <Box component="section" aria-label={translate('editor.live.title')} sx={{ minWidth: 0 }}>
      <Typography variant="subtitle1" component="h2" sx={{ fontWeight: 600, mb: 1 }}>
        {translate('editor.live.title')}
      </Typography>
      {session !== undefined && <Preview session={session} />}
    </Box>
  )
}

function Preview({ session }: { readonly session: Session }) {
  const translate = useTranslate()
  if (mayLoadFigures(session)) return <LiveCohort />
  if (session.allowed.schemes?.includes('preview') === true) return <ServerPreview />
  return <Alert severity="info">{translate('editor.live.server.none')}</Alert>
}
