import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { BenchReport } from './bench-report.ts'
import { broken } from './check-agreement.ts'
import { compareFigures, comparePayouts } from './compare-payouts.ts'
import { quickPlan } from './plan.ts'
import { quickStorePlan } from './store/store-plan.ts'
import type { StoreReport } from './store/store-report.ts'

const main = path.join(import.meta.dirname, 'main.ts')

describe('the benchmark', () => {
  test('runs quickly, prints its tables, writes them as JSON, and finds no difference where there must be none', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
    const file = path.join(folder, 'report.json')
    const { stdout } = await promisify(execFile)(process.execPath, [main, '--quick', '--json', file])
    const report = JSON.parse(readFileSync(file, 'utf8')) as BenchReport & { readonly stores: StoreReport }
    rmSync(folder, { recursive: true })

    expect(report.sizes.map(({ people }) => people)).toEqual(quickPlan.sizes)
    const contenders = ['plain-rules', 'zen-plain', 'zen-fastest', 'by-hand-exact', 'by-hand-doubles', 'ours']
    expect(report.sizes[0]?.timings.looked.map(({ contender }) => contender)).toEqual([...contenders, 'ours-reference'])
    expect(report.sizes[1]?.timings.kept.map(({ contender }) => contender)).toEqual(contenders)
    for (const { timings, agreements } of report.sizes) {
      const all = [...timings.looked, ...timings.kept]
      expect(all.every((timing) => timing.median > 0 && timing.ratio > 0)).toBe(true)
      expect(timings.kept).toHaveLength(timings.looked.length)
      expect(agreements).toHaveLength(timings.looked.length - 1)
      expect(agreements.every(({ compared }) => compared > 0)).toBe(true)
      expect(broken(agreements)).toEqual([])
    }
    expect(report.memory.map(({ contender }) => contender)).toEqual(['ours', 'by-hand-exact'])
    expect(report.compile.median).toBeGreaterThan(0)
    expect(report.growth.map(({ contender }) => contender)).toEqual(contenders)
    expect(report.growth.every(({ looked, kept }) => Math.min(looked.wall, looked.cpu, kept.wall, kept.cpu) > 0)).toBe(
      true,
    )
    expect(stdout).toContain('100 people, each outcome looked at once')
    expect(stdout).toContain('400 people, all outcomes kept')
    expect(stdout).toContain('ours, reference')
    expect(stdout).toContain('Memory per person')

    const { writes, snapshots, restarts } = report.stores
    const keepers = ['ours', 'lowdb']
    const cells = keepers.flatMap((keeper) => quickStorePlan.concurrent.map((concurrent) => ({ keeper, concurrent })))
    expect(writes).toMatchObject(cells.map((cell) => ({ ...cell, writes: quickStorePlan.writes })))
    for (const { p50, p99, slowest } of writes)
      expect([0, p50, p99, slowest]).toEqual([0, p50, p99, slowest].toSorted((a, b) => a - b))
    expect(snapshots.map(({ keeper, takes }) => takes > 0 && keeper)).toEqual(keepers)
    expect(restarts).toMatchObject([{ keeper: 'ours', lost: 0 }, { keeper: 'lowdb' }])
    expect(stdout).toContain('From kill -9')
  })
})

describe('comparing payouts', () => {
  const ours = new Map([['e0', { id: 'e0', total: '80.00', payout: '12142.44' }]])

  test('takes a double for the amount that it prints as', () => {
    expect(comparePayouts('zen-plain', [{ id: 'e0', payout: 12142.44 }], ours).different).toBe(0)
    expect(comparePayouts('zen-plain', [{ id: 'e0', payout: 12142.440000000002 }], ours).different).toBe(0)
  })

  test('counts whoever is paid a fen more or nothing at all, and names the first', () => {
    const theirs = [{ id: 'e0', payout: 12142.45 }, { id: 'e1', payout: '1.00' }, { id: 'e0' }]
    const found = { contender: 'zen-plain', compared: 3, different: 3, first: ['e0', 'e1', 'e0'] }
    expect(comparePayouts('zen-plain', theirs, ours)).toEqual(found)
  })

  test('fails the benchmark where an exact contender differs in any field, not where doubles do', () => {
    const theirs = [{ id: 'e0', total: '80.01', payout: '12142.44' }]
    expect(comparePayouts('by-hand-exact', theirs, ours).different).toBe(0)
    const exact = compareFigures('by-hand-exact', theirs, ours)
    const doubles = comparePayouts('by-hand-doubles', [{ id: 'e0', payout: 1 }], ours)
    expect(broken([exact, doubles])).toEqual([exact])
  })
})
