import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface FieldGridProps {
  /** A heading above them. */
  readonly title?: string
  readonly children: ReactNode
  readonly minPx?: number
}

/** Fields side by side where there is room for them. */
export function FieldGrid({ title, children, minPx = 220 }: FieldGridProps) {
  const grid = (
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
  if (title === undefined) return grid
  return (
    <Box component="section" aria-label={title} sx={{ mb: 2 }}>
      <Typography variant="subtitle2" component="h3" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {grid}
    </Box>
  )
}
