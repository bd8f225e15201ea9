import { Chip, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { LimitTold } from './recorded-preview.ts'

interface PreviewLimitsProps {
  readonly limits: readonly LimitTold[]
  readonly nameOf: (figure: string) => string
  /** Without a version to compare with nobody is new anywhere. */
  readonly isCompared: boolean
}

/** The caps, floors and gates that people come to, and how many of them are new there. */
export function PreviewLimits({ limits, nameOf, isCompared }: PreviewLimitsProps) {
  const translate = useTranslate()
  const sentence = ({ figure, people, newly }: LimitTold) => {
    if (people === undefined) return `${nameOf(figure)}: ${translate('publishing.preview.hidden')}`
    return translate(`editor.live.${isCompared ? 'limit' : 'limit_alone'}`, { figure: nameOf(figure), people, newly })
  }
  return (
    <Stack component="ul" spacing={0.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {limits.map((limit) => (
        <Stack component="li" key={`${limit.code} ${limit.figure}`} direction="row" spacing={1} sx={line}>
          <Chip size="small" label={translate(`editor.live.limit_kind.${limit.kind}`)} />
          <Typography variant="body2">{sentence(limit)}</Typography>
        </Stack>
      ))}
    </Stack>
  )
}

const line = { alignItems: 'center' }
