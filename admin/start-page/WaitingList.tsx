import { Box, Card, Link, Skeleton, Stack, Typography } from '@mui/material'
import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import { type RaRecord, useResourceDefinitions, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { instantText } from '../components/day/instant-text.ts'
import { ShortText } from '../components/ShortText.tsx'
import { useWaiting, type Waiting } from './use-waiting.ts'

/** What waits for whoever is signed in, each with the way to it. */
export function WaitingList() {
  const translate = useTranslate()
  const { waiting, isPending } = useWaiting()
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('start.waiting')}
      </Typography>
      {isPending && <Skeleton variant="rounded" height={96} />}
      {!isPending && waiting.length === 0 && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', color: 'text.secondary', py: 1 }}>
          <DoneIcon color="success" aria-hidden />
          <Typography>{translate('start.nothing')}</Typography>
        </Stack>
      )}
      {waiting.map((each) => (
        <WaitingRow key={each.kind.what} {...each} />
      ))}
    </Card>
  )
}

function WaitingRow({ kind: { what, Icon, resource, filter, at }, count, records }: Waiting) {
  const translate = useTranslate()
  const definitions = useResourceDefinitions()
  const all = `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`
  const { hasShow = false, hasEdit = false, hasList = false } = definitions[resource] ?? {}
  const toOne = (record: RaRecord) =>
    at?.(record) ?? `/${resource}/${encodeURIComponent(record.id)}${hasShow ? '/show' : ''}`
  return (
    <Box sx={row}>
      <Icon color="primary" aria-hidden sx={{ mt: 0.25 }} />
      <Box sx={{ minWidth: 0 }}>
        {hasList ? (
          <Link component={RouterLink} to={all} sx={{ fontWeight: 600 }}>
            {translate(`start.${what}`, { smart_count: count })}
          </Link>
        ) : (
          <Typography sx={{ fontWeight: 600 }}>{translate(`start.${what}`, { smart_count: count })}</Typography>
        )}
        {records.map((record) => (
          <Stack key={record.id} direction="row" sx={{ gap: 1.5, alignItems: 'baseline' }}>
            {hasShow || hasEdit ? (
              <Link component={RouterLink} to={toOne(record)} underline="hover" color="text.primary">
                <ShortText text={nameOf(record)} width={26} />
              </Link>
            ) : (
              <ShortText text={nameOf(record)} width={26} />
            )}
            <Typography variant="body2" color="text.secondary" noWrap>
              {dayOf(record)}
            </Typography>
          </Stack>
        ))}
      </Box>
    </Box>
  )
}

function nameOf({ id, name, period }: RaRecord): string {
  return [typeof name === 'string' ? name : id, period].filter(Boolean).join(' · ')
}

/** When it came to wait, or until when there is time. */
function dayOf({ submitted, returned, approved, reviewed, from, to }: RaRecord): string {
  const step = reviewed ?? approved ?? returned ?? submitted
  if (typeof step?.at === 'string') return instantText(new Date(step.at)).slice(0, 10)
  return typeof to === 'string' ? `${from} – ${to}` : ''
}

const row = {
  ...{ display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: 1, py: 1.25 },
  '& + &': { borderTop: 1, borderColor: 'divider' },
}
