import { CircularProgress } from '@mui/material'
import { AccessDenied, ResourceContextProvider, useCanAccess, useGetIdentity, useTranslate } from 'react-admin'
import type { Purpose } from './people-choices.ts'
import { PeopleImportWizard } from './PeopleImportWizard.tsx'

/** Brings employees or facts in from a spreadsheet, for whoever may make them. */
export function PeopleImportPage({ purpose }: { readonly purpose: Purpose }) {
  const translate = useTranslate()
  const { identity } = useGetIdentity()
  const { canAccess, isPending } = useCanAccess({ resource: purpose, action: 'create' })
  if (isPending || identity === undefined) {
    return <CircularProgress aria-label={translate('imports.wizard.checking')} sx={{ m: 4 }} />
  }
  if (canAccess !== true) return <AccessDenied />
  return (
    <ResourceContextProvider value={purpose}>
      <PeopleImportWizard key={purpose} purpose={purpose} userId={String(identity.id)} />
    </ResourceContextProvider>
  )
}
