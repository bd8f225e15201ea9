import { Box, Card, CardContent, Link, List, ListItem, Typography } from '@mui/material'
import { Title, useGetIdentity, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { useWaiting } from './use-waiting.ts'

/** What waits for whoever is signed in, each with the way to it. */
export function StartPage() {
  const translate = useTranslate()
  const { identity } = useGetIdentity()
  const { waiting, isPending } = useWaiting()
  return (
    <Card variant="outlined" sx={{ mt: 2, maxWidth: '44rem' }}>
      <Title title="console.menu.start" />
      <CardContent>
        <Typography variant="h5" component="h1" gutterBottom>
          {translate('console.start.hello', { name: identity?.fullName ?? '' })}
        </Typography>
        <Typography variant="h6" component="h2">
          {translate('console.start.waiting')}
        </Typography>
        {!isPending && waiting.length === 0 && <Typography>{translate('console.start.nothing')}</Typography>}
        <List dense>
          {waiting.map(({ what, count, to, named }) => (
            <ListItem key={what} disableGutters sx={{ display: 'block' }}>
              <Link component={RouterLink} to={to}>
                {translate(`console.start.${what}`, { smart_count: count })}
              </Link>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, pl: 2 }}>
                {named.map((each) => (
                  <li key={each.to}>
                    <Link component={RouterLink} to={each.to} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                      {each.name}
                    </Link>
                  </li>
                ))}
                {named.length > 0 && named.length < count && <li aria-hidden>…</li>}
              </Box>
            </ListItem>
          ))}
        </List>
      </CardContent>
    </Card>
  )
}
