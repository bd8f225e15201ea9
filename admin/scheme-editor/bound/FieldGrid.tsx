import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Fields side by side where there is room for them. */
export function FieldGrid({ children, minPx = 220 }: { children: ReactNode; minPx?: number }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${minPx}px), 1fr))`,
        alignItems: 'start',
        my: 1.5,
      }}
    >
      {children}
    </Box>
  )
}
