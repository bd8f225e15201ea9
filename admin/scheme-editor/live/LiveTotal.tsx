import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { compare, decimal, moneyText, parseDecimal, subtract, type MoneyChange } from '../../../engine/index.ts'
import { grouped } from '../../components/grouped.ts'
import { percentChange } from '../../components/preview/percent-change.ts'
import { ShortAmount, WholeAmount } from '../../components/amount/Amount.tsx'
import type { LiveSummary } from './live-summary.ts'

interface LiveTotalProps extends Pick<LiveSummary, 'payout' | 'currency'> {
  /** As it was written. */
  readonly budget: string
  readonly onBudget: (text: string) => void
}

/** What the draft pays in all, against the version in force and against a budget. */
export function LiveTotal({ payout, currency, budget, onBudget }: LiveTotalProps) {
  const translate = useTranslate()
  const { before = '', difference = '' } = payout
  const percent = percentChange(before, difference)
  return (
    <Stack spacing={1}>
      <Box>
        <Typography variant="body2" color="text.secondary">
          {translate('editor.live.total')} ({currency})
        </Typography>
        <Typography variant="h5" component="p" aria-live="polite" data-testid="live-total">
          <ShortAmount amount={payout.after} />
        </Typography>
        {payout.difference !== undefined && (
          <Typography variant="body2">
            {translate('editor.live.difference')} <WholeAmount amount={payout.difference} isSigned />
            {percent !== undefined && ` (${translate('publishing.preview.share', { percent })})`}
          </Typography>
        )}
      </Box>
      <Budget paid={payout.after} text={budget} onText={onBudget} />
    </Stack>
  )
}

interface BudgetProps {
  readonly paid: string
  readonly text: string
  readonly onText: (text: string) => void
}

function Budget({ paid, text, onText }: BudgetProps) {
  const translate = useTranslate()
  const budget = parseDecimal(text.trim().replaceAll(/[,，]/g, ''))
  const isWrong = text.trim() !== '' && budget === undefined
  const left = budget && subtract(budget, decimal(paid))
  const isOver = left !== undefined && compare(left, decimal(0)) < 0
  const amount = left && grouped(moneyText(isOver ? subtract(decimal(0), left) : left, 2))
  const said = amount === undefined ? ' ' : translate(`editor.live.${isOver ? 'over' : 'left'}`, { amount })
  return (
    <TextField
      size="small"
      label={translate('editor.live.budget')}
      value={text}
      onChange={({ target }) => onText(target.value)}
      error={isWrong || isOver}
      helperText={isWrong ? translate('editor.live.budget_wrong') : said}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
    />
  )
}

/** The sums of the pay components. */
export function ComponentTable({ components }: Pick<LiveSummary, 'components'>) {
  const translate = useTranslate()
  const isCompared = components.some(({ before }) => before !== undefined)
  return (
    <Table size="small" aria-label={translate('editor.live.components')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('editor.live.component')}</TableCell>
          <TableCell align="right">{translate('editor.live.after')}</TableCell>
          {isCompared && <TableCell align="right">{translate('editor.live.difference')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {components.map(({ id, name, ...change }) => (
          <ComponentRow key={id} name={name} change={change} isCompared={isCompared} />
        ))}
      </TableBody>
    </Table>
  )
}

interface ComponentRowProps {
  readonly name: string
  readonly change: MoneyChange
  readonly isCompared: boolean
}

function ComponentRow({ name, change: { after, difference = '' }, isCompared }: ComponentRowProps) {
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell align="right">
        <ShortAmount amount={after} />
      </TableCell>
      {isCompared && (
        <TableCell align="right">
          <ShortAmount amount={difference} isSigned />
        </TableCell>
      )}
    </TableRow>
  )
}
