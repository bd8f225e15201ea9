import { Button, Stack, Typography } from '@mui/material'
import { useContext } from 'react'
import { useTranslate } from 'react-admin'
import { ChecksContext } from './checks-context.ts'
import { severities, severityLook } from './severity-look.ts'
import { useIssues } from './use-issues.ts'

/** The id of the heading, to which the focus goes when the problem that had it is gone. */
export const problemsHeading = 'problems-heading'

/** How many errors, warnings and notices there are, and whether that is so now. */
export function ProblemCounts() {
  const translate = useTranslate()
  const { issues, isCurrent, hasFailed } = useIssues()
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
      <Typography variant="subtitle2" component="h2" id={problemsHeading} tabIndex={-1}>
        {translate('editor.problems.title')}
      </Typography>
      {severities.map((severity) => {
        const count = issues.filter((each) => each.severity === severity).length
        const { Icon, colour } = severityLook[severity]
        if (count === 0) return null
        return (
          <Stack key={severity} direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
            <Icon fontSize="small" color={colour} aria-hidden />
            <Typography variant="body2">{translate(`editor.problems.${severity}`, { smart_count: count })}</Typography>
          </Stack>
        )
      })}
      {!isCurrent && !hasFailed && (
        <Typography variant="body2" color="text.secondary">
          {translate('editor.problems.checking')}
        </Typography>
      )}
      {hasFailed && <ChecksFailed />}
    </Stack>
  )
}

/** The checks themselves have failed, which is said and may be tried again. */
function ChecksFailed() {
  const translate = useTranslate()
  const checks = useContext(ChecksContext)
  return (
    <Stack direction="row" spacing={1} role="alert" sx={{ alignItems: 'center' }}>
      <Typography variant="body2" color="error">
        {translate('editor.problems.failed')}
      </Typography>
      <Button size="small" onClick={() => checks?.again()}>
        {translate('editor.problems.again')}
      </Button>
    </Stack>
  )
}
