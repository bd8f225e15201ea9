import { CircularProgress } from '@mui/material'
import { AccessDenied, ResourceContextProvider, useCanAccess, useGetIdentity, useTranslate } from 'react-admin'
import { SchemeImportWizard } from './SchemeImportWizard.tsx'

/** Brings a scheme in from a file or from another department, for whoever may make schemes. */
export function SchemeImportPage() {
  const translate = useTranslate()
  const { identity } = useGetIdentity()
  const { canAccess, isPending } = useCanAccess({ resource: 'schemes', action: 'create' })
  if (isPending || identity === undefined) {
    return <CircularProgress aria-label={translate('imports.wizard.checking')} sx={{ m: 4 }} />
  }
  if (canAccess !== true) return <AccessDenied />
  return (
    <ResourceContextProvider value="schemes">
      <SchemeImportWizard userId={String(identity.id)} />
    </ResourceContextProvider>
  )
}
