import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { type Metric, useMetrics } from '../../components/metrics/use-metrics.ts'
import { FactInput } from './FactInput.tsx'

/** A field for each figure that is given, by the unit of its metric, and a way to add others of the library. */
export function FactInputs() {
  const translate = useTranslate()
  const metrics = useMetrics()
  const { unregister } = useFormContext()
  const facts: Readonly<Record<string, unknown>> = useWatch({ name: 'facts' }) ?? {}
  const kind: string | undefined = useWatch({ name: 'kind' })
  // What was there keeps its field while it is empty; it is left out when it is saved.
  const [added, setAdded] = useState<readonly string[]>([])
  if (metrics === undefined) return null
  const shown = [...new Set([...Object.keys(facts), ...added])].flatMap((id) => metrics.get(id) ?? [])
  const offered = [...metrics.values()].filter((metric) => isOffered(metric, kind) && !shown.includes(metric))
  const remove = (id: string) => {
    unregister(`facts.${id}`)
    setAdded(added.filter((each) => each !== id))
  }
  return (
    <Box sx={{ width: '100%' }}>
      <Typography component="h3" variant="subtitle2" sx={{ mt: 1 }}>
        {translate('facts.values')}
      </Typography>
      {shown.map((metric) => (
        <FactInput key={metric.id} {...{ metric, remove }} />
      ))}
      <Autocomplete
        {...{ options: offered, value: null, getOptionKey: ({ id }: Metric) => id, blurOnSelect: true }}
        getOptionLabel={({ name }: Metric) => name}
        onChange={(_, metric) => metric !== null && setAdded([...added, metric.id])}
        noOptionsText={translate('facts.none_left')}
        renderInput={(params) => <TextField {...params} label={translate('facts.add')} />}
        sx={{ mt: 1, maxWidth: 420 }}
      />
    </Box>
  )
}

/** Metrics of people for people, those of teams for teams. */
function isOffered({ scope = 'person', ended }: Metric, kind = 'person'): boolean {
  return scope === kind && ended === undefined
}
