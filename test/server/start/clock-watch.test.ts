import { afterEach, describe, expect, test } from 'vitest'
import type { LogLine } from '../../../server/deps.ts'
import { clockWatch } from '../../../server/start/clock-watch.ts'
import { type ApiApp, apiApp, testNow } from '../../support/api-app.ts'
import { signIn } from '../../support/sign-in.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const yearMs = 365 * 24 * hourMs

/** A clock on the wall and a steady one, both of which a test moves. */
function clocks() {
  const lines: LogLine[] = []
  let [wallMs, steadyMs] = [Date.parse(testNow), 1_000_000]
  return {
    lines,
    parts: {
      now: () => new Date(wallMs).toISOString(),
      monotonicMs: () => steadyMs,
      log: (line: LogLine) => void lines.push(line),
    },
    pass: (ms: number) => {
      wallMs += ms
      steadyMs += ms
    },
    jump: (ms: number) => {
      wallMs += ms
    },
  }
}

let app: ApiApp | undefined
afterEach(() => app?.close())

describe('clockWatch()', () => {
  test.each([
    ['an hour ahead', hourMs, 3_600],
    ['an hour back', -hourMs, -3_600],
    ['a year back', -yearMs, -31_536_000],
    ['just more than five minutes', 5 * minuteMs + 1, 300],
    ['just more than five minutes back', -5 * minuteMs - 1, -300],
  ])('warns once of a jump: %s', (_, jumpMs, seconds) => {
    const { lines, parts, pass, jump } = clocks()
    const look = clockWatch(parts)
    look()
    pass(1_000)
    jump(jumpMs)
    for (let looks = 0; looks < 3; looks++) {
      look()
      pass(1_000)
    }
    expect(lines).toEqual([{ level: 'warn', event: 'clock-jumped', fields: { seconds } }])
  })

  test.each([
    ['just less than five minutes', 5 * minuteMs - 1],
    ['five minutes', 5 * minuteMs],
    ['five minutes back', -5 * minuteMs],
  ])('says nothing of what clocks are set right by: %s', (_, jumpMs) => {
    const { lines, parts, jump } = clocks()
    const look = clockWatch(parts)
    jump(jumpMs)
    look()
    expect(lines).toEqual([])
  })

  test('says nothing of time that passes, however long nobody looked', () => {
    const { lines, parts, pass } = clocks()
    const look = clockWatch(parts)
    pass(yearMs)
    look()
    expect(lines).toEqual([])
  })

  test('warns of each jump: there and back', () => {
    const { lines, parts, jump } = clocks()
    const look = clockWatch(parts)
    for (const ms of [hourMs, -hourMs]) {
      jump(ms)
      look()
    }
    expect(lines.map(({ fields }) => fields.seconds)).toEqual([3_600, -3_600])
  })
})

test.each([
  ['an hour ahead', hourMs],
  ['an hour back', -hourMs],
  ['a year back', -yearMs],
])('fault 14: a clock that jumps %s ends no session and turns no order around, and is warned of', async (_, jumpMs) => {
  const { lines, parts, pass, jump } = clocks()
  const { now, monotonicMs } = parts
  app = await apiApp({ deps: { now, monotonicMs } })
  const look = clockWatch(parts)
  const as = await signIn(app.deps, {
    id: 'ann',
    grants: ['hr', 'auditor'].map((role) => ({ role: role as 'hr' | 'auditor', departments: 'all' })),
  })
  const make = async (id: string) => (await app?.call('POST', '/posts', { as, body: { id, name: id } }))?.status
  expect(await make('first')).toBe(201)
  jump(jumpMs)
  pass(1_000)
  look()
  expect(await make('second')).toBe(201)
  const { json } = await app.call('GET', '/audit?sort=["id","ASC"]&filter={"resource":"posts"}', { as })
  expect(json.map(({ resourceId }: { resourceId: string }) => resourceId)).toEqual(['first', 'second'])
  expect(lines).toMatchObject([{ level: 'warn', event: 'clock-jumped' }])
})
