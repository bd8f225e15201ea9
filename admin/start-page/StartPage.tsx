import { Box, Stack, Typography } from '@mui/material'
import { Title, useGetIdentity, usePermissions, useTranslate } from 'react-admin'
import { instantText } from '../components/day/instant-text.ts'
import { FirstSteps } from '../first-hour/FirstSteps.tsx'
import { CompanyFigures } from './CompanyFigures.tsx'
import { LatestEntries } from './LatestEntries.tsx'
import { OwnStatement } from './OwnStatement.tsx'
import { WaitingList } from './WaitingList.tsx'

/** What waits for whoever is signed in, and how things stand in the company. */
export function StartPage() {
  const translate = useTranslate()
  const { identity } = useGetIdentity()
  const { permissions = {} } = usePermissions<Readonly<Record<string, readonly string[]>>>()
  const mayRead = (resource: string) => permissions[resource]?.includes('read') === true
  const decides = ['schemes', 'runs', 'facts', 'users'].some((each) =>
    (permissions[each] ?? []).some((may) => may !== 'read'),
  )
  // To somebody who sees nobody but themselves the company has no figures.
  const leads = ['schemes', 'versions', 'runs', 'users'].some(mayRead)
  return (
    <Box sx={{ mt: 2 }}>
      <Title title="console.menu.start" />
      <Stack direction="row" sx={{ alignItems: 'baseline', justifyContent: 'space-between', mb: 2 }}>
        <Typography variant="h5" component="h1">
          {translate('start.hello', { name: identity?.fullName ?? '' })}
        </Typography>
        <Typography color="text.secondary">{instantText(new Date()).slice(0, 10)}</Typography>
      </Stack>
      <FirstSteps />
      <Box sx={columns}>
        <Stack sx={{ gap: 2 }}>
          {mayRead('statements') && <OwnStatement />}
          {decides && <WaitingList />}
          {mayRead('audit') && <LatestEntries />}
        </Stack>
        {leads && <CompanyFigures />}
      </Box>
    </Box>
  )
}

const columns = {
  display: 'grid',
  alignItems: 'start',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
}
