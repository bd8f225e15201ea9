import { Box, Card, Link, Typography } from '@mui/material'
import { Fragment } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { instantText } from '../components/day/instant-text.ts'
import { ActionText } from '../resources/audit/AuditList.tsx'
import { RecordLink } from '../resources/audit/RecordLink.tsx'
import { WhoText } from '../resources/audit/WhoText.tsx'

/** The newest entries. */
const newest = {
  pagination: { page: 1, perPage: 8 },
  sort: { field: 'at', order: 'DESC' },
} as const

/** What was done last, for whoever reads the audit log. */
export function LatestEntries() {
  const translate = useTranslate()
  const { data = [] } = useGetList('audit', newest)
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('audit.latest')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr) max-content', gap: 1, mb: 1 }}>
        {data.map(({ id, at, who, action, resource, resourceId }) => (
          <Fragment key={id}>
            <Typography variant="body2" color="text.secondary">
              {instantText(new Date(at))}
            </Typography>
            <Typography variant="body2" noWrap component="div">
              <ActionText action={action} /> <RecordLink {...{ resource, id: resourceId }} />
            </Typography>
            <Typography variant="body2" component="div">
              <WhoText who={who} width={10} />
            </Typography>
          </Fragment>
        ))}
      </Box>
      <Link component={RouterLink} to="/audit">
        {translate('start.all')}
      </Link>
    </Card>
  )
}
