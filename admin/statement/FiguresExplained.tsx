import { Alert, Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslate } from 'react-admin'
import { callApi } from '../providers/call-api.ts'
import type { Explained, FigureExplained } from './statement-answer.ts'

/** How a payout came about: the sum of its parts, and then every figure, stage by stage. */
export function FiguresExplained({ path }: { readonly path: string }) {
  const translate = useTranslate()
  const language = useLocale()
  const { data, error } = useQuery({
    queryKey: ['explanation', path, language],
    queryFn: async ({ signal }) => (await callApi(path, { signal })).json as Explained,
    retry: false,
  })
  if (error !== null) return <Alert severity="warning">{error.message || translate('statement.unreachable')}</Alert>
  if (data === undefined) return <Typography sx={{ mt: 2 }}>{translate('statement.loading')}</Typography>
  return (
    <>
      {data.sum?.map((sentence) => (
        <Typography key={sentence} className="figure" sx={{ fontWeight: 600, my: 1.5, overflowWrap: 'anywhere' }}>
          {sentence}
        </Typography>
      ))}
      {data.stages.map(({ stage, name, figures }) =>
        figures.length === 0 ? null : (
          <Box key={stage} component="section" sx={{ mt: 2 }}>
            <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
              {name}
            </Typography>
            {figures.map((figure) => (
              <Figure key={figure.figure} {...figure} />
            ))}
          </Box>
        ),
      )}
    </>
  )
}

function Figure({ name, how, value, lines }: FigureExplained) {
  return (
    <Box className="figure" sx={row}>
      <Box sx={{ minWidth: 0 }}>
        <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>{' '}
        <Typography component="span" variant="body2" color="text.secondary">
          {how}
        </Typography>
        {lines.map((line) => (
          <Typography key={line} variant="body2" color="text.secondary" sx={{ pl: 2, overflowWrap: 'anywhere' }}>
            {line}
          </Typography>
        ))}
      </Box>
      <Typography
        component="span"
        sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}
      >
        {value ?? '—'}
      </Typography>
    </Box>
  )
}

const row = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(80px, auto)',
  columnGap: 2,
  borderBottom: 1,
  borderColor: 'divider',
  py: 0.5,
} as const
