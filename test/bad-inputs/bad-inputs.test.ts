import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** Rows of the product's catalogue of bad inputs. */
const lastRow = 94

/** Rows that have no test yet, since what they concern is not there yet. */
const notYet: Readonly<Record<number, string>> = {
  72: 'a scheme names metrics, of which everybody may know, and nobody’s values',
}

/** Every row that the name of a test gives: `bad input 15, 16, 17: …`. */
function namedRows(): ReadonlySet<number> {
  const root = path.resolve(import.meta.dirname, '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'))
  const sources = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n')
  const named = [...sources.matchAll(/['`]bad input (\d+(?:, \d+)*):/g)].flatMap(([, list = '']) => list.split(', '))
  return new Set(named.map(Number))
}

describe('the catalogue of bad inputs', () => {
  const named = namedRows()

  test('has a test for every row that applies, and for no other', () => {
    const all = Array.from({ length: lastRow }, (_, index) => index + 1)
    expect([...named].sort((a, b) => a - b)).toEqual(all.filter((row) => notYet[row] === undefined))
  })
})
