import { Box, Paper, Stack, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  /** At the end of the line of the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a page under a heading of its own. */
export function Section({ title, aside, children }: SectionProps) {
  const heading = useId()
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2, minWidth: 0 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography id={heading} variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {aside !== undefined && <Box>{aside}</Box>}
      </Stack>
      {children}
    </Paper>
  )
}
