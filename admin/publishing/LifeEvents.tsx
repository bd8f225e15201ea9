import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { instantText } from '../components/day/instant-text.ts'
import type { LifeEventTold, LifeTold } from './publishing-records.ts'
import { Section } from './Section.tsx'

const mostAtFirst = 6

/** Who took which step when, with what they said to it; the newest first. */
export function LifeEvents({ events, people }: LifeTold) {
  const translate = useTranslate()
  const [isWhole, setIsWhole] = useState(false)
  if (events.length === 0) return null
  const shown = isWhole ? events : events.slice(0, mostAtFirst)
  return (
    <Section title={translate('publishing.life.title')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((event) => (
          <EventLine key={`${event.at} ${event.step}`} event={event} people={people} />
        ))}
      </Box>
      {shown.length < events.length && (
        <Button size="small" onClick={() => setIsWhole(true)}>
          {translate('publishing.life.more', { smart_count: events.length - shown.length })}
        </Button>
      )}
    </Section>
  )
}

function EventLine({ event, people }: { readonly event: LifeEventTold; readonly people: LifeTold['people'] }) {
  const translate = useTranslate()
  const { step, by, at, comment, version } = event
  const who =
    by === undefined ? translate('publishing.life.server') : (people[by] ?? translate('publishing.life.somebody'))
  const number = version?.split(':').at(-1)
  const what = translate(`publishing.life.step.${step}`)
  return (
    <Stack component="li" sx={{ py: 0.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {translate('publishing.life.did', { who, what })}
        {number !== undefined && ` · ${translate('publishing.life.version', { number })}`}
      </Typography>
      {comment !== undefined && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {translate('publishing.life.said', { comment })}
        </Typography>
      )}
      <Typography variant="caption" color="text.secondary">
        {instantText(new Date(at))}
      </Typography>
    </Stack>
  )
}
