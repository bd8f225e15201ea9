import { isWithin } from '../draft/json-pointer.ts'
import { type SectionName, sectionNames } from './section.ts'

/** The parts of the draft that each section edits. */
export const sectionPointers: Readonly<Record<SectionName, readonly string[]>> = {
  basics: [
    '/document/name',
    '/document/participants',
    '/document/posts',
    '/document/departments',
    '/document/rollUps',
    '/document/total',
  ],
  parameters: ['/document/parameters', '/parameters'],
  metrics: ['/document/metrics'],
  indicators: ['/document/indicators'],
  raters: ['/document/raters'],
  bands: ['/document/bands', '/document/rank'],
  rewards: ['/document/rewards'],
  penalties: ['/document/penalties', '/document/vetoes'],
  pay: ['/document/pay'],
  process: ['/document/process'],
  cases: ['/cases'],
  json: ['/document/$schema', '/document/format', '/document/id'],
}

/** The section in which a part of the draft is edited. */
export function sectionOf(pointer: string): SectionName {
  if (pointer === '' || pointer === '/document') return 'json'
  const isThere = (name: SectionName) => sectionPointers[name].some((outer) => isWithin(pointer, outer))
  return sectionNames.find(isThere) ?? 'basics'
}
