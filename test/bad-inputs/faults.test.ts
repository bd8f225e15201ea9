import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Rows of the product's catalogue of faults. */
const lastRow = 42

/** Rows that have no test yet, since what they concern is not there yet. */
const notYet: Readonly<Record<number, string>> = {
  ...rows(22, 31, 'no workers and no PostgreSQL'),
  32: 'there is one format of the store, and nothing to migrate',
  42: 'no Redis',
}

function rows(from: number, to: number, reason: string): Record<number, string> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [from + index, reason]))
}

/** Every row that the name of a test gives: `fault 1, 2: …`. */
function namedRows(): ReadonlySet<number> {
  const folder = path.join(root, 'test')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'))
  const sources = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
  const named = [...sources.matchAll(/['`]fault (\d+(?:, \d+)*): /g)].flatMap(([, list = '']) => list.split(', '))
  return new Set(named.map(Number))
}

describe('the catalogue of faults', () => {
  const named = namedRows()

  test('has a test for every row that applies, and for no other', () => {
    const all = Array.from({ length: lastRow }, (_, index) => index + 1)
    expect([...named].sort((a, b) => a - b)).toEqual(all.filter((row) => notYet[row] === undefined))
  })
})

describe('a host in another zone', () => {
  const facts = ['docs/examples/zh-CN/bonus.scheme.json', 'docs/examples/zh-CN/people.csv']
  const evaluated = (zone: string) => {
    const args = ['server/cli/jiheng.js', 'evaluate', ...facts, '--period', '2026-03', '--format', 'json']
    return spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  }

  test.each(['America/New_York', 'Pacific/Kiritimati', 'Europe/Berlin'])(
    'fault 15: gives the same figures to the last byte in %s, in the month in which its clock is set forward',
    (zone) => {
      const believed = evaluated('Asia/Shanghai')
      expect(believed.status).toBe(0)
      expect(believed.stdout).toContain('payout')
      expect(evaluated(zone).stdout).toBe(believed.stdout)
    },
  )
})
