import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { grouped } from '../grouped.ts'
import { WholeAmount } from '../amount/Amount.tsx'
import { percentChange } from './percent-change.ts'
import type { RecordedPreview } from './recorded-preview.ts'

const states = ['complete', 'incomplete', 'invalid', 'notIncluded'] as const
const words = { complete: 'complete', incomplete: 'incomplete', invalid: 'invalid', notIncluded: 'not_included' }

/** What is paid in all, against before and the budget, and for how many people it could be said. */
export function PreviewTotals({ preview }: { readonly preview: RecordedPreview }) {
  const translate = useTranslate()
  const { payout = {}, people = {}, budget, currency = '' } = preview
  const { before, after, difference } = payout
  const percent = before !== undefined && difference !== undefined ? percentChange(before, difference) : undefined
  const isOver = budget?.left.startsWith('-') === true
  return (
    <Box component="dl" sx={tiles}>
      <Tile name={translate('publishing.preview.payout', { currency })}>
        <Typography variant="h5" component="p" data-testid="preview-total" sx={figure}>
          {after === undefined ? translate('publishing.preview.hidden') : grouped(after)}
        </Typography>
        {before !== undefined && <Note>{translate('publishing.preview.before', { amount: grouped(before) })}</Note>}
      </Tile>
      {difference !== undefined && (
        <Tile name={translate('editor.live.difference')}>
          <Typography variant="h5" component="p" sx={figure}>
            <WholeAmount amount={difference} isSigned />
          </Typography>
          {percent !== undefined && <Note>{translate('publishing.preview.share', { percent })}</Note>}
        </Tile>
      )}
      {budget !== undefined && (
        <Tile name={translate('publishing.preview.budget')}>
          <Typography variant="h5" component="p" sx={figure}>
            {grouped(budget.amount)}
          </Typography>
          <Note isBad={isOver}>
            {translate(`publishing.preview.${isOver ? 'over' : 'left'}`, {
              amount: grouped(budget.left.replace('-', '')),
            })}
          </Note>
        </Tile>
      )}
      <Tile name={translate('publishing.preview.people_by_state')}>
        <Typography variant="h5" component="p" sx={figure}>
          {people.people ?? translate('publishing.preview.hidden')}
        </Typography>
        <Note>
          {states
            .filter((state) => (people[state] ?? 0) > 0)
            .map((state) => `${translate(`publishing.preview.${words[state]}`)} ${people[state]}`)
            .join(' · ')}
        </Note>
      </Tile>
    </Box>
  )
}

function Tile({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="dt" variant="body2" color="text.secondary">
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  )
}

function Note({ isBad = false, children }: { readonly isBad?: boolean; readonly children: ReactNode }) {
  return (
    <Typography variant="body2" color={isBad ? 'error' : 'text.secondary'}>
      {children}
    </Typography>
  )
}

const tiles = { display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, m: 0 }
const figure = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }
