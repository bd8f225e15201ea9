import { Button, Link } from '@mui/material'
import { useRecordContext, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'

interface Listed {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
}

/** The number of the version that was published last, and the way to all of them. */
export function LastPublished() {
  const translate = useTranslate()
  const { id = '', basedOn } = useRecordContext<Listed>() ?? {}
  if (basedOn === undefined) return null
  const number = basedOn.split(':').at(-1)
  return (
    <Link
      component={RouterLink}
      to={`/schemes/${encodeURIComponent(id)}/versions`}
      onClick={(event) => event.stopPropagation()}
    >
      {translate('publishing.versions.number', { number })}
    </Link>
  )
}

/** The way to previewing, approving and publishing a scheme. */
export function WayToPublishing() {
  const translate = useTranslate()
  const { id = '', name = '' } = useRecordContext<Listed>() ?? {}
  return (
    <Button
      size="small"
      component={RouterLink}
      to={`/schemes/${encodeURIComponent(id)}/publish`}
      aria-label={translate('publishing.page.title', { name })}
      onClick={(event) => event.stopPropagation()}
      sx={{ py: 0 }}
    >
      {translate('publishing.page.go')}
    </Button>
  )
}
