import BackIcon from '@mui/icons-material/ArrowBack'
import { Breadcrumbs, Link } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ShortText } from '../components/ShortText.tsx'

/** The way to the page above. */
export function WayBack({ to, name }: { readonly to: string; readonly name: string }) {
  const translate = useTranslate()
  return (
    <Breadcrumbs
      aria-label={translate('console.way_back')}
      sx={{ minHeight: 36, display: 'flex', alignItems: 'center' }}
    >
      <Link
        component={RouterLink}
        to={to}
        underline="hover"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
      >
        <BackIcon fontSize="small" aria-hidden />
        <ShortText text={name} width={32} />
      </Link>
    </Breadcrumbs>
  )
}
