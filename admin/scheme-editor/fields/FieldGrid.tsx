import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** Fields that belong together, below a heading; as many beside each other as there is room for. */
export function FieldGrid({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2.5 }}>
      {title !== undefined && (
        <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
          {title}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))' }}>
        {children}
      </Box>
    </Box>
  )
}
