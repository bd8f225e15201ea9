import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Measured } from './template.ts'

/** Indicators with their weights and how each is scored, those below others set in. */
export function MeasureTree({ measures, depth = 0 }: { measures: readonly Measured[]; depth?: number }) {
  const translate = useTranslate()
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, pl: depth === 0 ? 0 : 2 }}>
      {measures.map(({ name, weight, isBlank, how, parts = [] }) => (
        <li key={name}>
          <Typography variant="body2" component="span">
            {name}
          </Typography>
          <Typography variant="body2" component="span" color="text.secondary">
            {weight !== undefined && ` ${weight}%`}
            {isBlank === true && ` ${translate('newScheme.library.to_fill_in')}`}
            {how !== undefined && ` · ${how}`}
          </Typography>
          {parts.length > 0 && <MeasureTree measures={parts} depth={depth + 1} />}
        </li>
      ))}
    </Box>
  )
}
