import { useLocation } from 'react-router-dom'

/** The token behind # in the link that led here, also where the link was put into the address of this very page. */
export function useLinkToken(): string {
  return useLocation().hash.replace(/^#/, '')
}
