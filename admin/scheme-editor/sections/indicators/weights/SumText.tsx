import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useTree } from '../tree/tree-context.ts'
import { levelSums, type LevelSum, type Place } from './level-sum.ts'
import type { JsonValue } from '../../../draft/json.ts'

/** What the weights of a level add up to, in red with the difference where that is not 100. */
export function SumText({ level, places }: { level: readonly JsonValue[]; places: readonly Place[] }) {
  const translate = useTranslate()
  const { blanks, placeName } = useTree()
  const sums = levelSums(level, places, blanks)
  const isAlone = sums.length < 2
  return sums.map((each) => {
    const name = isAlone ? '' : placeName(each.place)
    return (
      <Typography
        key={each.sum ?? ''}
        variant="body2"
        color={each.difference === undefined ? 'text.primary' : 'error'}
        sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
      >
        {name === '' ? '' : translate('editor.indicators.share_for', { post: name })}
        {said(each, translate)}
      </Typography>
    )
  })
}

type Translate = ReturnType<typeof useTranslate>

function said({ sum, difference }: LevelSum, translate: Translate): string {
  if (sum === undefined) return translate('editor.indicators.sum_unknown')
  if (difference === undefined) return translate('editor.indicators.sum_right', { sum })
  const key = difference.startsWith('-') ? 'sum_short' : 'sum_over'
  return translate(`editor.indicators.${key}`, { sum, difference: difference.replace('-', '') })
}
