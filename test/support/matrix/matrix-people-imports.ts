import { metric, period } from './matrix-company.ts'
import type { MatrixRequest } from './matrix-requests.ts'
import type { Place } from './situations.ts'

/** The call of a route that brings in people or their figures, or gives a workbook for them; undefined for any other route. */
export function peopleImport(path: string, place: Place): MatrixRequest | undefined {
  const target = `e-${place}`
  const [, first = '', purpose = ''] = path.split('/')
  if (first === 'workbooks') return { method: 'GET', url: `${path}${workbookOf(purpose, place)}`, target }
  if (first !== 'imports' || (purpose !== 'employees' && purpose !== 'facts')) return undefined
  const [column, value, options] = purpose === 'facts' ? [metric, '7', { period }] : ['姓名', '新名', {}]
  const query = new URLSearchParams({ options: JSON.stringify(options) })
  // Another fingerprint than that of a check: whoever may do it is told to check again.
  if (path === `/imports/${purpose}`) query.set('fingerprint', 'none')
  return { method: 'POST', url: `${path}?${query}`, upload: `工号,${column}\n${target},${value}\n`, target }
}

function workbookOf(purpose: string, place: Place): string {
  return purpose === 'facts' ? `?scheme=scheme-${place === 'self' ? 'sales' : place}&period=2026-03` : ''
}
