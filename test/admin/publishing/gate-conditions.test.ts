import { expect, test } from 'vitest'
import { conditionNames, conditionsOf } from '../../../admin/publishing/gate-conditions.ts'
import type { CheckTold } from '../../../admin/publishing/publishing-records.ts'

const missing = (code: string, path = '') => ({ code, path, message: code })
const gateOf = (...codes: readonly string[]) => ({
  hash: '',
  isOpen: codes.length === 0,
  missing: codes.map((code) => missing(code)),
})
const error = (path: string, code = 'weights-not-100') => ({ ...missing(code, path), severity: 'error' }) as const
const checkOf = (...issues: CheckTold['issues']): CheckTold => ({ hash: '', issues, cases: [] })

test('all conditions are met where the gate misses nothing', () => {
  const conditions = conditionsOf(gateOf(), checkOf())
  expect(conditions.map(({ name }) => name)).toEqual(conditionNames)
  expect(conditions.every(({ isMet }) => isMet)).toBe(true)
})

test.each([
  ['gate-checks', 'checks'],
  ['gate-check-unfinished', 'checks'],
  ['gate-parameter', 'parameters'],
  ['gate-no-cases', 'cases'],
  ['gate-cases', 'cases'],
  ['has-ended', 'known'],
  ['gate-no-preview', 'preview'],
  ['gate-not-approved', 'approval'],
])('%s is about %s', (code, name) => {
  const open = conditionsOf(gateOf(code), undefined).filter(({ isMet }) => !isMet)
  expect(open).toMatchObject([{ name, missing: [{ code }] }])
})

test('errors of the checks are named one by one at their places, blanks apart', () => {
  const check = checkOf(error('/indicators'), error('/parameters/0', 'parameter-unfilled'), {
    ...missing('cliff', '/pay'),
    severity: 'warning',
  })
  const [checks] = conditionsOf(gateOf('gate-checks'), check)
  expect(checks?.missing.map(({ path }) => path)).toEqual(['/document/indicators'])
})

test.each([
  [4, 4],
  [5, 5],
  [6, 6],
])('of %i errors it shows %i lines: five of them, and how many there are where there are more', (count, lines) => {
  const check = checkOf(...Array.from({ length: count }, (_, index) => error(`/indicators/${index}`)))
  const [checks] = conditionsOf(gateOf('gate-checks'), check)
  expect(checks?.missing).toHaveLength(lines)
  expect(checks?.missing[0]?.code).toBe(count > 5 ? 'gate-checks' : 'weights-not-100')
})
