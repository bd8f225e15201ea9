import EmptyIcon from '@mui/icons-material/InboxOutlined'
import { Card, Stack, Typography } from '@mui/material'
import { createElement, type ReactNode } from 'react'
import {
  CreateButton,
  useCanAccess,
  useGetResourceLabel,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin'

/** A list with nothing in it yet: what would stand here, and the way to the first of it for whoever may make one. */
export function EmptyList({ actions }: { actions?: ReactNode }) {
  const translate = useTranslate()
  const label = useGetResourceLabel()
  const resource = useResourceContext() ?? ''
  const { hasCreate = false, icon } = useResourceDefinition({ resource })
  const { canAccess } = useCanAccess({ resource, action: 'create' })
  const mayMake = canAccess === true
  const about = translate(`empty.${resource}.${mayMake ? 'make' : 'wait'}`, { _: '' })
  return (
    <Card sx={{ flex: 1, mt: 1 }}>
      <Stack sx={{ alignItems: 'center', textAlign: 'center', gap: 1, py: 8, px: 2 }}>
        {createElement(icon ?? EmptyIcon, { sx: { fontSize: 44, color: 'text.secondary' }, 'aria-hidden': true })}
        <Typography variant="h6" component="p">
          {translate('ra.page.empty', { name: label(resource, 2) })}
        </Typography>
        {about !== '' && (
          <Typography color="text.secondary" sx={{ maxWidth: '34em' }}>
            {about}
          </Typography>
        )}
        {mayMake && (
          <Stack direction="row" sx={{ gap: 1, mt: 1 }}>
            {hasCreate && <CreateButton variant="contained" />}
            {actions}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
