import PrintIcon from '@mui/icons-material/PrintOutlined'
import { Alert, Box, Button, Stack, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { useGetOne, useTranslate } from 'react-admin'
import { grouped } from '../components/grouped.ts'
import { DepartmentName } from '../components/departments/DepartmentText.tsx'
import { Deadline } from '../runs/Deadline.tsx'
import { FiguresExplained } from './FiguresExplained.tsx'
import { PrintStyles } from './print-styles.tsx'
import type { StatementRecord } from './statement-answer.ts'

interface StatementSheetProps {
  readonly record: StatementRecord
  /** Where the API explains it: `/statements/x/explanation`. */
  readonly explanation: string
  readonly isLocked: boolean
  /** Whether it is one's own. */
  readonly isOwn: boolean
}

/** What somebody is paid for a period and why, on one page that prints as a document. */
export function StatementSheet({ record, explanation, isLocked, isOwn }: StatementSheetProps) {
  const translate = useTranslate()
  const { name, employee, period, status, payout, currency = '', reasons = [], remarks = [] } = record
  const isPaid = status === 'complete' && payout !== undefined
  const title = isOwn && name === undefined ? translate('statement.own', { period }) : undefined
  const said = title ?? translate('statement.title', { name: name ?? employee, period })
  // Browsers name a PDF after the page.
  useEffect(() => {
    document.title = said
  }, [said])
  return (
    <Box component="article" className="printed" sx={{ maxWidth: 900, pb: 4 }}>
      <PrintStyles />
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'start', gap: 2 }}>
        <Typography variant="h5" component="h1" sx={{ overflowWrap: 'anywhere' }}>
          {said}
        </Typography>
        <Button
          className="not-printed"
          variant="outlined"
          startIcon={<PrintIcon />}
          sx={{ flexShrink: 0 }}
          onClick={() => window.print()}
        >
          {translate('statement.print')}
        </Button>
      </Stack>
      {!isLocked && (
        <Alert severity="info" sx={{ my: 1 }}>
          {translate('statement.not_locked')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5, my: 1.5 }}>
        <Typography component="span" color="text.secondary">
          {translate('statement.payout')}
        </Typography>
        <Typography component="strong" variant="h4" data-testid="payout" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {isPaid ? grouped(payout) : translate('statement.nothing')}
        </Typography>
        {isPaid && (
          <Typography component="span" color="text.secondary">
            {currency}
          </Typography>
        )}
      </Box>
      <About record={record} />
      <Sentences title="reasons" sentences={reasons} severity="warning" />
      <Sentences title="remarks" sentences={remarks} severity="info" />
      <Later record={record} />
      <Typography variant="h6" component="h2" sx={{ mt: 3 }}>
        {translate('statement.how')}
      </Typography>
      <Typography color="text.secondary">{translate('statement.how_about')}</Typography>
      <FiguresExplained path={explanation} />
    </Box>
  )
}

function About({ record }: { readonly record: StatementRecord }) {
  const translate = useTranslate()
  const { employee, department, post, period, schemeName, total, bandName, change } = record
  const { data: held } = useGetOne('posts', { id: post ?? '' }, { enabled: post !== undefined })
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['scheme', schemeName],
    ['period', period],
    ['employee', employee],
    ['department', department && <DepartmentName key="department" id={department} />],
    ['post', held?.name],
    ['total', total],
    ['band', bandName],
    ['change', change && `${change.startsWith('-') ? '' : '+'}${grouped(change)}`],
  ]
  return (
    <Box component="dl" sx={facts}>
      {rows.flatMap(([name, value]) =>
        value === undefined || value === ''
          ? []
          : [
              <Box key={name} className="figure" sx={{ minWidth: 0 }}>
                <Typography component="dt" variant="body2" color="text.secondary">
                  {translate(`statement.${name}`)}
                </Typography>
                <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                  {value}
                </Typography>
              </Box>,
            ],
      )}
    </Box>
  )
}

const facts = {
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  gap: 1.5,
  m: 0,
  py: 1.5,
  borderTop: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const

interface SentencesProps {
  readonly title: string
  readonly sentences: readonly string[]
  readonly severity: 'warning' | 'info'
}

function Sentences({ title, sentences, severity }: SentencesProps) {
  const translate = useTranslate()
  if (sentences.length === 0) return null
  return (
    <Alert severity={severity} sx={{ mt: 1.5 }}>
      <Typography variant="subtitle2" component="h2">
        {translate(`statement.${title}`)}
      </Typography>
      {sentences.map((sentence) => (
        <Typography key={sentence}>{sentence}</Typography>
      ))}
    </Alert>
  )
}

/** What was settled since, and until when something can be done. */
function Later({ record: { adjustments = [], deadlines = [] } }: { readonly record: StatementRecord }) {
  const translate = useTranslate()
  return (
    <>
      {adjustments.length > 0 && (
        <Box component="section" sx={{ mt: 2 }}>
          <Typography variant="subtitle2" component="h2">
            {translate('statement.settled')}
          </Typography>
          {adjustments.map(({ payIn, should, difference }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was settled is never put in another order
            <Typography key={place}>
              {translate('statement.settled_line', {
                period: payIn,
                should: grouped(should),
                difference: `${difference.startsWith('-') ? '' : '+'}${grouped(difference)}`,
              })}
            </Typography>
          ))}
        </Box>
      )}
      {deadlines.length > 0 && (
        <Box component="section" sx={{ mt: 2 }}>
          <Typography variant="subtitle2" component="h2">
            {translate('statement.deadlines')}
          </Typography>
          {deadlines.map((deadline) => (
            <Deadline key={`${deadline.what} ${deadline.name}`} deadline={deadline} />
          ))}
        </Box>
      )}
    </>
  )
}
