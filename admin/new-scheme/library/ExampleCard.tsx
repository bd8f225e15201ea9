import { Box, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { grouped } from '../../components/grouped.ts'
import type { Example } from './template.ts'

/** A worked example: who, in which case, and what comes out. */
export function ExampleCard({ example }: { example: Example }) {
  const translate = useTranslate()
  const say = (key: string, params?: object) => translate(`newScheme.library.example.${key}`, params)
  const { name, post, period, total, band, payout, pay, currency } = example
  const amount = (text: string) => `${grouped(text)} ${currency}`
  const figures = [
    [say('who'), [name, post, period].filter((each) => each !== undefined).join(' · ')],
    [say('score'), [total, band].filter((each) => each !== undefined).join(' · ')],
    ...pay.map((each) => [each.name, amount(each.amount)] as const),
    [say('paid'), payout === undefined ? '' : amount(payout)],
  ]
  return (
    <Box component="section" sx={{ bgcolor: 'action.hover', borderRadius: 1, px: 1.5, py: 1 }}>
      <Typography variant="subtitle2" component="h3">
        {say('title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" gutterBottom>
        {example.case}
      </Typography>
      <Stack component="dl" direction="row" sx={{ flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0 }}>
        {figures.map(([label, text]) =>
          text === '' ? null : (
            <Box key={label}>
              <Typography component="dt" variant="caption" color="text.secondary">
                {label}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
                {text}
              </Typography>
            </Box>
          ),
        )}
      </Stack>
    </Box>
  )
}
