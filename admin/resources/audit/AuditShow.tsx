import { Box, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import { instantText } from '../../components/day/instant-text.ts'
import { RecordShow } from '../../components/record/RecordShow.tsx'
import { StateChip } from '../../components/state/StateChip.tsx'
import { ActionText } from './AuditList.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { ReadingText } from './ReadingText.tsx'
import { RecordLink } from './RecordLink.tsx'
import { WhoText } from './WhoText.tsx'

/** Who did what, and what it was before and after, as far as the reader may see it. */
export function AuditShow() {
  return (
    <RecordShow>
      <Entry />
    </RecordShow>
  )
}

function Entry() {
  const translate = useTranslate()
  const entry = useRecordContext()
  if (entry === undefined) return null
  const { at, who, action, resource, resourceId, outcome, refusal, reason, address, hash, reading } = entry
  return (
    <Stack sx={{ p: 2, gap: 2 }}>
      <Box component="dl" sx={facts}>
        <Fact name="at">{instantText(new Date(at))}</Fact>
        <Fact name="who">
          <WhoText who={who} width={40} />
        </Fact>
        <Fact name="action">
          <ActionText action={action} />
        </Fact>
        <Fact name="resourceId">
          <RecordLink {...{ resource, id: resourceId }} />
        </Fact>
        <Fact name="outcome">
          <StateChip kind="audit_outcome" state={outcome} />
        </Fact>
        {refusal !== undefined && <Fact name="refusal">{translate(`audit.refusal.${refusal}`, { _: refusal })}</Fact>}
        {reason !== undefined && <Fact name="reason">{reason}</Fact>}
        {reading !== undefined && (
          <Fact name="reading">
            <ReadingText {...{ resource, reading }} />
          </Fact>
        )}
        {address !== undefined && <Fact name="address">{address}</Fact>}
      </Box>
      <ChangeTable />
      <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {translate('audit.chained', { id: entry.id, hash })}
      </Typography>
    </Stack>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const translate = useTranslate()
  return (
    <>
      <Typography component="dt" color="text.secondary">
        {translate(`resources.audit.fields.${name}`)}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  )
}

const facts = { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 3, rowGap: 0.75, m: 0 }
