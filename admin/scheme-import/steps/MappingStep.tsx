import { Alert, Box, Button, Checkbox, FormControlLabel, FormHelperText, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { likelyFor, withAllSuggestions } from '../propose-choices.ts'
import { FoundList } from '../../components/wizard/FoundList.tsx'
import { isAboutMapping } from '../how-far.ts'
import { partKinds, type UnknownTold } from '../scheme-import-told.ts'
import { MappingTable } from './MappingTable.tsx'
import type { StepProps } from './step-props.ts'

/** What each thing that the scheme names is here. */
export function MappingStep({ importing }: StepProps) {
  const translate = useTranslate()
  const { choices, choose, check, mayAddMetrics } = importing
  const unknown = check.told?.unknown ?? []
  if (unknown.length === 0) return <Alert severity="success">{translate('imports.scheme.mapping.nothing')}</Alert>
  const open = unknown.filter(({ kind, id }) => choices.map[kind]?.[id] === undefined)
  const wrong = check.isChecking ? [] : (check.told?.issues ?? [])
  const isAtRow = (path: string) => unknown.some(({ kind, id }) => path === `/options/map/${kind}/${id}`)
  const elsewhere = wrong.filter((issue) => isAboutMapping(issue) && !isAtRow(issue.path))
  const suggestions = open.filter((part) => likelyFor(part) !== undefined).length
  return (
    <Stack spacing={2}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', flexWrap: 'wrap' }} useFlexGap>
        <Typography color="text.secondary" sx={{ flex: '1 1 24rem' }}>
          {translate('imports.scheme.mapping.about')}
        </Typography>
        <Typography role="status" variant="body2">
          {open.length === 0
            ? translate('imports.scheme.mapping.all_chosen')
            : translate('imports.scheme.mapping.open_ones', { smart_count: open.length })}
        </Typography>
        {suggestions > 0 && (
          <Button variant="outlined" onClick={() => choose((before) => withAllSuggestions(before, unknown) ?? {})}>
            {translate('imports.scheme.mapping.take_all', { smart_count: suggestions })}
          </Button>
        )}
      </Stack>
      <FoundList
        found={elsewhere.map(({ code, path, severity, message }) => ({ key: `${code} ${path}`, severity, message }))}
      />
      {partKinds.map((kind) => {
        const parts = unknown.filter((part: UnknownTold) => part.kind === kind)
        return parts.length === 0 ? null : <MappingTable key={kind} {...{ importing, kind, parts, wrong }} />
      })}
      {mayAddMetrics && unknown.some(({ kind }) => kind === 'metrics') && (
        <Box>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={choices.addMetrics}
                onChange={(_, addMetrics) => choose({ addMetrics })}
              />
            }
            label={translate('imports.scheme.mapping.add_metrics')}
          />
          <FormHelperText>{translate('imports.scheme.mapping.add_metrics_about')}</FormHelperText>
        </Box>
      )}
    </Stack>
  )
}
