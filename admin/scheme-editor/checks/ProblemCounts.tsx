import { Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { severities, severityLook } from './severity-look.ts'
import { useIssues } from './use-issues.ts'

/** How many errors, warnings and notices there are. */
export function ProblemCounts() {
  const translate = useTranslate()
  const { issues, isCurrent } = useIssues()
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
      <Typography variant="subtitle2" component="h2">
        {translate('editor.frame.problems.title')}
      </Typography>
      {severities.map((severity) => {
        const count = issues.filter((each) => each.severity === severity).length
        const { Icon, colour } = severityLook[severity]
        if (count === 0) return null
        return (
          <Stack key={severity} direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
            <Icon fontSize="small" color={colour} aria-hidden />
            <Typography variant="body2">
              {translate(`editor.frame.problems.${severity}`, { smart_count: count })}
            </Typography>
          </Stack>
        )
      })}
      {!isCurrent && (
        <Typography variant="body2" color="text.secondary">
          {translate('editor.frame.problems.checking')}
        </Typography>
      )}
    </Stack>
  )
}
