import { Box, Typography } from '@mui/material'
import type { Following } from './template.ts'

/** Pay components, rewards or penalties, each with how it comes about. */
export function FollowingList({ all }: { all: readonly Following[] }) {
  if (all.length === 0) return null
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {all.map(({ name, how, about }) => (
        <li key={name}>
          <Typography variant="body2" component="span">
            {name}
          </Typography>
          <Typography variant="body2" component="span" color="text.secondary">
            {` · ${how}`}
            {about !== undefined && ` · ${about}`}
          </Typography>
        </li>
      ))}
    </Box>
  )
}
