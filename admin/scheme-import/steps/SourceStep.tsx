import { Box, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FileDrop } from '../../components/file-drop/FileDrop.tsx'
import { ServerSource } from './ServerSource.tsx'
import type { StepProps } from './step-props.ts'

/** As the server takes them: `documentLimitBytes`. */
const limitBytes = 4_000_000

/** A file, or a scheme of this server. */
export function SourceStep({ importing }: StepProps) {
  const translate = useTranslate()
  const { source, from } = importing
  return (
    <Stack spacing={2}>
      <Typography color="text.secondary">{translate('imports.scheme.source.about')}</Typography>
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(22rem, 1fr))' }}>
        <Box component="section">
          <Typography variant="subtitle2" component="h3" gutterBottom>
            {translate('imports.scheme.source.server')}
          </Typography>
          <ServerSource source={source?.kind === 'server' ? source : undefined} onChosen={from} />
        </Box>
        <Box component="section">
          <Typography variant="subtitle2" component="h3" gutterBottom>
            {translate('imports.scheme.source.file')}
          </Typography>
          <FileDrop
            label={translate('imports.scheme.source.drop')}
            about={translate('imports.scheme.source.drop_about')}
            endings={['.json']}
            limitBytes={limitBytes}
            file={source?.kind === 'file' ? source.file : undefined}
            onFile={(file) => from({ kind: 'file', file })}
          />
        </Box>
      </Box>
    </Stack>
  )
}
