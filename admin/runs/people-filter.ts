export type Change = 'gain' | 'lose' | 'equal' | 'new'

/** What the people of a run are narrowed to; an empty text narrows nothing. */
export interface PeopleFilter {
  readonly q: string
  readonly department: string
  readonly band: string
  readonly change: '' | Change
  readonly status: string
}

export const noFilter: PeopleFilter = { q: '', department: '', band: '', change: '', status: '' }

/** The filter as the API's list of results takes it. */
export function resultFilter({ q, change, ...others }: PeopleFilter): Readonly<Record<string, unknown>> {
  const stated = Object.entries(others).filter(([, value]) => value !== '')
  return {
    ...Object.fromEntries(stated),
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(change !== '' && changes[change]),
  }
}

/** Whoever is paid without a change was not paid before. */
const changes: Readonly<Record<Change, Readonly<Record<string, unknown>>>> = {
  gain: { change_gt: '0' },
  lose: { change_lt: '0' },
  equal: { change_gte: '0', change_lte: '0' },
  new: { change: null, status: 'complete' },
}
