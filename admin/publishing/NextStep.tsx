import { Alert, Box, Stack, Typography } from '@mui/material'
import { useRef } from 'react'
import { useCanAccess, useGetIdentity, useTranslate } from 'react-admin'
import { instantText } from '../components/day/instant-text.ts'
import { DecideForm } from './DecideForm.tsx'
import { PublishForm } from './PublishForm.tsx'
import type { LifeTold, SchemeTold, VersionTold } from './publishing-records.ts'
import { PublishedNote } from './PublishedNote.tsx'
import { Section } from './Section.tsx'
import type { Standing } from './standing.ts'
import { SubmitForm } from './SubmitForm.tsx'
import { useStep } from './use-step.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

interface NextStepProps {
  readonly scheme: SchemeTold
  readonly standing: Standing
  readonly people: LifeTold['people']
  readonly versions: readonly VersionTold[]
  readonly readAnew: () => Promise<void>
}

const useMay = (action: string) => useCanAccess({ resource: 'schemes', action }).canAccess === true

/** What whoever looks may do now, or whom it waits for. */
export function NextStep({ scheme, standing, people, versions, readAnew }: NextStepProps) {
  const translate = useTranslate()
  const part = useRef<HTMLDivElement>(null)
  const step = useStep(async () => {
    await readAnew()
    // Where the form was there is another one, or none.
    part.current?.focus()
  })
  const rights = useRights(scheme)
  return (
    <Box id="next-step" ref={part} tabIndex={-1} sx={{ scrollMarginTop: 64 }}>
      <Section title={translate(`publishing.next.title.${standing}`)}>
        <Stack spacing={1.5}>
          {scheme.state === 'draft' && standing === 'returned' && <Returned scheme={scheme} people={people} />}
          {step.refusal !== undefined && <Alert severity="error">{step.refusal}</Alert>}
          {(standing === 'draft' || standing === 'returned') &&
            (rights.submit ? <SubmitForm scheme={scheme} step={step} /> : <Waits on="author" />)}
          {standing === 'submitted' &&
            (rights.decide ? (
              <DecideForm scheme={scheme} step={step} />
            ) : (
              <Waits on={rights.isOwn && rights.approve ? 'other_approver' : 'approver'} />
            ))}
          {standing === 'approved' && (
            <>
              {rights.publish ? (
                <PublishForm key={scheme.hash} scheme={scheme} step={step} number={(versions[0]?.number ?? 0) + 1} />
              ) : (
                <Waits on="publisher" />
              )}
              {rights.giveBack && <DecideForm scheme={scheme} step={step} isApproved />}
            </>
          )}
          {standing === 'published' && versions[0] !== undefined && <PublishedNote version={versions[0]} />}
          {scheme.state !== 'draft' && rights.withdraw && <WithdrawButton scheme={scheme} step={step} />}
        </Stack>
      </Section>
    </Box>
  )
}

function useRights({ authors, submitted }: SchemeTold) {
  const { identity } = useGetIdentity()
  const me = String(identity?.id ?? '')
  const isOwn = authors.includes(me) || submitted?.by === me
  const [approve, giveBack] = [useMay('approve'), useMay('return')]
  return {
    ...{ isOwn, approve, giveBack, decide: approve && !isOwn },
    ...{ submit: useMay('submit'), publish: useMay('publish'), withdraw: useMay('withdraw') },
  }
}

function Waits({ on }: { readonly on: 'author' | 'approver' | 'other_approver' | 'publisher' }) {
  return <Typography variant="body2">{useTranslate()(`publishing.next.waits.${on}`)}</Typography>
}

/** Why the draft came back, in the words of whoever returned it. */
function Returned({
  scheme: { returned },
  people,
}: {
  readonly scheme: SchemeTold
  readonly people: LifeTold['people']
}) {
  const translate = useTranslate()
  if (returned === undefined) return null
  const { by, at, comment } = returned
  return (
    <Alert severity="warning">
      <Typography variant="body2" color="text.secondary">
        {translate('publishing.page.returned_by', {
          who: [people[by] ?? '', instantText(new Date(at))].filter((each) => each !== '').join(' · '),
        })}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {comment}
      </Typography>
    </Alert>
  )
}
