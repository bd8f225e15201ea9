import { useCanAccess, useResourceContext } from 'react-admin'

/** Where a click on a row leads: to the form for whoever may change such records, else to the page that shows them. */
export function useRowClick(): 'edit' | 'show' {
  const { canAccess } = useCanAccess({ resource: useResourceContext() ?? '', action: 'edit' })
  return canAccess === true ? 'edit' : 'show'
}
