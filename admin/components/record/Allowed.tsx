import type { ReactNode } from 'react'
import { AccessDenied, CanAccess } from 'react-admin'

/** A page about the records around it, for those who may do this with them; others are told so, and the server is not asked in vain. */
export function Allowed({ action, children }: { action: 'list' | 'show' | 'edit' | 'create'; children: ReactNode }) {
  return (
    <CanAccess action={action} accessDenied={<AccessDenied />}>
      {children}
    </CanAccess>
  )
}
