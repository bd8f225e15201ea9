import { Box, Typography } from '@mui/material'
import { WholeAmount } from '../components/amount/Amount.tsx'

/** Names and figures, the figures below each other. */
export function Totals({ rows }: { readonly rows: readonly (readonly [name: string, amount: string])[] }) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2, m: 0 }}>
      {rows.map(([name, amount]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography component="dd" sx={{ m: 0, textAlign: 'right' }}>
            <WholeAmount amount={amount} />
          </Typography>
        </Box>
      ))}
    </Box>
  )
}
