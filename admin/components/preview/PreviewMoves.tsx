import { Box, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { WholeAmount } from '../amount/Amount.tsx'
import { grouped } from '../grouped.ts'
import type { PersonMoved, RecordedPreview, RowsTold } from './recorded-preview.ts'

const kinds = ['gain', 'lose', 'equal', 'unclear'] as const

/** How many get more, less and the same, and how much that is. */
export function PreviewMoves({ moves }: { readonly moves: NonNullable<RecordedPreview['moves']> }) {
  const translate = useTranslate()
  const shown = kinds.filter((kind) => moves[kind] !== undefined && moves[kind].people !== 0)
  return (
    <Table size="small" aria-label={translate('publishing.preview.moves')}>
      <TableBody>
        {shown.map((kind) => {
          const { people, sum } = moves[kind] ?? {}
          const isSum = sum !== undefined && (kind === 'gain' || kind === 'lose')
          return (
            <TableRow key={kind}>
              <TableCell>{translate(`publishing.preview.${kind}`)}</TableCell>
              <TableCell align="right">
                {people === undefined
                  ? translate('publishing.preview.hidden')
                  : translate('publishing.preview.people', { smart_count: people })}
              </TableCell>
              <TableCell align="right">{isSum && <WholeAmount amount={sum} isSigned />}</TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

interface MovedPeopleProps {
  readonly title: string
  readonly moved: RowsTold<PersonMoved>
}

/** Those whose payout moves most, as far as the reader may see them. */
export function MovedPeople({ title, moved: { rows, withheld } }: MovedPeopleProps) {
  const translate = useTranslate()
  if (rows.length === 0) return null
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <Table size="small" aria-label={title}>
        <TableBody>
          {rows.slice(0, mostShown).map(({ employee, name = employee, before, after, difference }) => (
            <TableRow key={employee}>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{name}</TableCell>
              <TableCell align="right" sx={figures}>
                {shown(before.payout)} → {shown(after.payout)}
              </TableCell>
              <TableCell align="right">
                <WholeAmount amount={difference} isSigned />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {withheld > 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('publishing.preview.withheld', { smart_count: withheld })}
        </Typography>
      )}
    </Box>
  )
}

const mostShown = 5
const figures = { color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }

function shown(payout: string | undefined): string {
  return payout === undefined ? '—' : grouped(payout)
}
