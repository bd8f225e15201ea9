import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { WholeAmount } from '../../components/amount/Amount.tsx'
import { FigureTableView } from '../../components/chart/ChartWithTable.tsx'
import { grouped } from '../../components/grouped.ts'

export interface Adjusted {
  readonly employee: string
  readonly name?: string
  readonly should: string
  readonly paid: string
  readonly earlier: string
  readonly difference: string
}

/** What corrections come to (`schemas/api/settlement.schema.json`). */
export interface Settlement {
  readonly payIn: string
  readonly people: number
  readonly sum: string
  readonly adjustments: readonly Adjusted[]
}

const amounts = ['should', 'paid', 'earlier', 'difference'] as const

/** Who is paid, or owes, how much by corrections, and all of them together. */
export function SettlementTable({ settlement }: { readonly settlement: Settlement }) {
  const translate = useTranslate()
  const { people, sum, payIn, adjustments } = settlement
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {translate('adjustments.result', { smart_count: people, sum: grouped(sum), period: payIn })}
      </Typography>
      <FigureTableView
        label={translate('adjustments.title')}
        columns={[
          { title: translate('adjustments.column.name') },
          ...amounts.map((each) => ({ title: translate(`adjustments.column.${each}`), isFigure: true })),
        ]}
        rows={adjustments.map((adjusted) => ({
          id: adjusted.employee,
          cells: [
            adjusted.name ?? adjusted.employee,
            ...amounts.map((each) => (
              <WholeAmount key={each} amount={adjusted[each]} isSigned={each === 'difference'} />
            )),
          ],
        }))}
      />
    </>
  )
}
