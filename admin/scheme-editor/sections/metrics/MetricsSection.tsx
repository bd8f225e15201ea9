import { Button, Stack, TextField, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { foldName, type Metric } from '../../../../engine/index.ts'
import { useDraftValue, useEdit, useIsReadOnly, useSelection } from '../../draft/use-draft.ts'
import type { JsonObject } from '../../draft/json.ts'
import { useNames } from '../../names/use-names.ts'
import { LibraryDialog } from './LibraryDialog.tsx'
import { MetricForm } from './MetricForm.tsx'
import { MetricTable } from './MetricTable.tsx'
import { metricOfLibrary, metricWithFreeId, newMetric } from './new-metric.ts'

/** All metrics of the scheme; one is edited in a form at the side. */
export function MetricsSection() {
  const translate = useTranslate()
  const isReadOnly = useIsReadOnly()
  const edit = useEdit()
  const names = useNames()
  const metrics = useMetrics()
  const { openIndex, setOpenIndex } = useOpenMetric()
  const [isChoosing, setIsChoosing] = useState(false)
  const [wanted, setWanted] = useState('')

  const add = (metric: JsonObject & { readonly id: string }) => {
    const taken = new Set(names.all.map(({ id }) => id))
    edit([{ at: '/document/metrics/-', do: 'insert', value: metricWithFreeId(metric, taken) }])
    setOpenIndex(metrics.length)
  }
  const addNew = (kind: 'given' | 'derived') => add(newMetric(kind, translate('editor.parts.metrics.new_name')))
  const shown = metrics
    .map((metric, index) => ({ metric, index }))
    .filter(({ metric }) => foldName(`${metric.name} ${metric.id}`).includes(foldName(wanted)))
  return (
    <>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="h6" component="h2" sx={{ mr: 'auto' }}>
          {translate('editor.frame.section.metrics')}
        </Typography>
        <TextField
          size="small"
          fullWidth={false}
          sx={{ width: 180 }}
          label={translate('editor.parts.metrics.filter')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        {!isReadOnly && (
          <>
            <Button size="small" onClick={() => setIsChoosing(true)}>
              {translate('editor.parts.metrics.add_library')}
            </Button>
            <Button size="small" onClick={() => addNew('given')}>
              {translate('editor.parts.metrics.add_own')}
            </Button>
            <Button size="small" onClick={() => addNew('derived')}>
              {translate('editor.parts.metrics.add_formula')}
            </Button>
          </>
        )}
      </Stack>
      {metrics.length === 0 ? (
        <Typography>{translate('editor.parts.metrics.none')}</Typography>
      ) : (
        <MetricTable shown={shown} openIndex={openIndex} onOpen={setOpenIndex} />
      )}
      {openIndex !== undefined && metrics[openIndex] !== undefined && (
        <MetricForm index={openIndex} kind={metrics[openIndex].kind} onClose={() => setOpenIndex(undefined)} />
      )}
      {isChoosing && (
        <LibraryDialog
          there={new Set(metrics.map(({ id }) => id))}
          onChoose={(record) => {
            const metric = metricOfLibrary(record)
            add({ ...metric, id: String(metric.id) })
            setIsChoosing(false)
          }}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  )
}

function useMetrics(): readonly Metric[] {
  const value = useDraftValue<readonly Metric[]>('/document/metrics')
  return Array.isArray(value) ? value : []
}

/** Which metric is open in the form: the one chosen, or the one that was jumped into. */
function useOpenMetric() {
  const { pointer, jumps } = useSelection()
  const [openIndex, setOpenIndex] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each jump is one, also to the same place.
  useEffect(() => {
    const [, index] = /^\/document\/metrics\/(\d+)/.exec(pointer ?? '') ?? []
    if (index !== undefined) setOpenIndex(Number(index))
  }, [pointer, jumps])
  return { openIndex, setOpenIndex }
}
