import { schemeOf } from './matrix-company.ts'
import type { MatrixRequest } from './matrix-requests.ts'
import type { Place } from './situations.ts'

/** The import of a new scheme of a place's department; undefined for routes that import no schemes. */
export function schemeImport(path: string, place: Place): MatrixRequest | undefined {
  if (!path.startsWith('/imports/schemes')) return undefined
  const department = place === 'self' ? 'sales' : place
  const options = { map: { metrics: { sales: 'keep', target: 'keep', base: 'keep' } } }
  // Of another check than there was: reached, but for nothing.
  const query = {
    options: JSON.stringify(options),
    ...(path.endsWith('/check') ? {} : { fingerprint: 'another' }),
    ...(path.endsWith('/preview') && { preview: '{"period":"2026-03"}' }),
  }
  return {
    method: 'POST',
    url: `${path}?${new URLSearchParams(query)}`,
    upload: JSON.stringify(schemeOf(department, 'scheme-new')),
    target: 'scheme-new',
  }
}
