import { Box, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'react-admin'
import { callApi } from '../../providers/call-api.ts'

/** Of `schemas/api/explanation.schema.json`: sentences of the server, stage by stage. */
interface Explained {
  readonly sum?: readonly string[]
  readonly stages: readonly {
    readonly stage: string
    readonly name: string
    readonly figures: readonly { readonly figure: string; readonly title: string; readonly lines: readonly string[] }[]
  }[]
}

/** How a payout came about, figure by figure. */
export function Explanation({ id }: { id: string }) {
  const language = useLocale()
  const { data } = useQuery({
    queryKey: ['statement-explanation', id, language],
    queryFn: ({ signal }) => explain(id, signal),
  })
  if (data === undefined) return null
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      {data.stages.map(({ stage, name, figures }) => (
        <Box key={stage} component="section" sx={{ mb: 2 }}>
          <Typography variant="h6" component="h2">
            {name}
          </Typography>
          {figures.map(({ figure, title, lines }) => (
            <Box key={figure} sx={{ mb: 0.5 }}>
              <Typography>{title}</Typography>
              {lines.map((line) => (
                <Typography key={line} color="text.secondary" sx={{ pl: 2, overflowWrap: 'anywhere' }}>
                  {line}
                </Typography>
              ))}
            </Box>
          ))}
        </Box>
      ))}
      {data.sum?.map((sentence) => (
        <Typography key={sentence} sx={{ fontWeight: 600 }}>
          {sentence}
        </Typography>
      ))}
    </Box>
  )
}

async function explain(id: string, signal: AbortSignal): Promise<Explained> {
  return (await callApi(`/statements/${encodeURIComponent(id)}/explanation`, { signal })).json as Explained
}
