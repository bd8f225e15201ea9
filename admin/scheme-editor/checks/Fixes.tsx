import AutoFixHighIcon from '@mui/icons-material/AutoFixHigh'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useMemo } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { Issue } from '../../../engine/index.ts'
import { useEditor } from '../draft/draft-context.ts'
import { useEdit } from '../draft/use-draft.ts'
import type { Fix } from './fixes/fix.ts'
import { fixesOf } from './fixes/fixes.ts'
import { problemsHeading } from './ProblemCounts.tsx'

interface FixesProps {
  readonly found: Issue
  /** Where it is, in words. */
  readonly place: string
}

const mostDetails = 6

/** What may put a problem right, each with one edit that can be taken back. */
export function Fixes({ found, place }: FixesProps) {
  const { draft } = useEditor()
  const edit = useEdit()
  const notify = useNotify()
  const translate = useTranslate()
  // What was found is another object after each look at the draft.
  const fixes = useMemo(() => fixesOf(found, draft.getSnapshot()), [found, draft])
  const apply = (fix: Fix, said: string) => {
    edit(fix.change)
    notify('editor.problems.fixed', { messageArgs: { fix: said } })
    document.getElementById(problemsHeading)?.focus()
  }
  if (fixes.length === 0) return null
  return (
    <Stack spacing={0.5} sx={{ pl: 4.5, pr: 1, pb: 1, alignItems: 'flex-start' }}>
      {fixes.map((fix) => {
        const said = translate(`editor.problems.fix.${fix.does}`, fix.params)
        return (
          <Box key={`${fix.does} ${said}`}>
            <Button
              size="small"
              variant="outlined"
              startIcon={<AutoFixHighIcon />}
              aria-label={translate('editor.problems.fix_of', { fix: said, place })}
              onClick={() => apply(fix, said)}
              sx={{ textTransform: 'none', textAlign: 'left', lineHeight: 1.4, overflowWrap: 'anywhere' }}
            >
              {said}
            </Button>
            <Details details={fix.details ?? []} />
          </Box>
        )
      })}
    </Stack>
  )
}

/** What becomes of single values. */
function Details({ details }: { readonly details: readonly string[] }) {
  if (details.length === 0) return null
  return (
    <Typography variant="caption" color="text.secondary" component="div" sx={{ overflowWrap: 'anywhere', mt: 0.25 }}>
      {details.slice(0, mostDetails).join('; ')}
      {details.length > mostDetails && ' …'}
    </Typography>
  )
}
