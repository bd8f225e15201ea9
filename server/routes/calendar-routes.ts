import { isDate } from '../../engine/index.ts'
import { countWorkingDays } from '../calendar/working-days.ts'
import { ApiError } from '../http/api-error.ts'
import type { Route } from '../http/route.ts'
import { dayAfter } from '../uses/schemes/publication-days.ts'

/** As many days as a version may be shown before it holds. */
const mostDays = 366

/** What the calendar of public holidays says. */
export const calendarRoutes: readonly Route[] = [
  {
    ...{ method: 'get', path: '/working-days', access: 'signed-in', answer: 'working-days', query: ['from', 'until'] },
    summary:
      'Counts the working days from one day to another, both included; without a count where the calendar of holidays does not reach so far.',
    run: async ({ query }) => {
      const [from, until] = [dayIn(query, 'from'), dayIn(query, 'until')]
      if (until >= dayAfter(from, mostDays)) throw malformed('until', dayAfter(from, mostDays - 1))
      const workingDays = countWorkingDays(from, until)
      return { body: { from, until, ...(workingDays !== undefined && { workingDays }) } }
    },
  },
]

function dayIn(query: Readonly<Record<string, string>>, name: string): string {
  const day = query[name] ?? ''
  if (!isDate(day)) throw malformed(name, '2026-01-31')
  return day
}

function malformed(name: string, form: string): ApiError {
  return new ApiError(400, 'query-malformed', { name, form })
}
