import { Box, Card, Link, Skeleton, Typography } from '@mui/material'
import { useGetList, usePermissions, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { grouped } from '../components/grouped.ts'

interface Figure {
  readonly what: string
  readonly resource: string
  readonly filter: Readonly<Record<string, unknown>>
}

const figures: readonly Figure[] = [
  { what: 'employees', resource: 'employees', filter: { left: null } },
  { what: 'departments', resource: 'departments', filter: { ended: null } },
  { what: 'schemes', resource: 'schemes', filter: {} },
  { what: 'periods', resource: 'periods', filter: { state: 'open' } },
  { what: 'accounts', resource: 'users', filter: { isDisabled: false } },
]

/** A few figures of the company, as far as the reader may see them, each leading to its list. */
export function CompanyFigures() {
  const translate = useTranslate()
  const { permissions = {} } = usePermissions<Readonly<Record<string, readonly string[]>>>()
  const shown = figures.filter(({ resource }) => permissions[resource]?.includes('read'))
  return (
    <Card component="section" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" gutterBottom>
        {translate('start.company')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: 2 }}>
        {shown.map((figure) => (
          <CountOf key={figure.what} {...figure} />
        ))}
      </Box>
    </Card>
  )
}

const one = { pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' } } as const

function CountOf({ what, resource, filter }: Figure) {
  const translate = useTranslate()
  const { total } = useGetList(resource, { ...one, filter })
  const to = `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`
  return (
    <Link component={RouterLink} to={to} underline="none" color="inherit">
      <Typography component="span" sx={number}>
        {total === undefined ? <Skeleton width={48} /> : grouped(String(total))}
      </Typography>
      <Typography component="span" variant="body2" color="text.secondary">
        {translate(`start.figures.${what}`, { smart_count: total ?? 2 })}
      </Typography>
    </Link>
  )
}

const number = {
  display: 'block',
  fontSize: '1.6rem',
  fontWeight: 600,
  lineHeight: 1.25,
  fontVariantNumeric: 'tabular-nums',
}
