import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compileScheme, evaluateCompiled, invariant, type RawScheme } from '../../engine/index.ts'
import type { CompileCost } from './bench-report.ts'
import { median } from './median.ts'

const library = path.resolve(import.meta.dirname, '../../schemes')

/**
 * Makes the library's largest scheme ready again and again: compiled with its suggested values, checked, and evaluated for nobody,
 * since what evaluation prepares once is part of it. The first time is what a fresh process pays.
 */
export function measureCompile(runs: number): CompileCost {
  const { file, text } = largestScheme()
  const raw = JSON.parse(text) as RawScheme
  const first = timeOnce(raw)
  const times = Array.from({ length: runs }, () => timeOnce(raw))
  return { scheme: file, characters: text.length, runs, first, median: median(times), slowest: Math.max(...times) }
}

function largestScheme(): { file: string; text: string } {
  const [largest] = readdirSync(library)
    .filter((file) => file.endsWith('.scheme.json'))
    .map((file) => ({ file, text: readFileSync(path.join(library, file), 'utf8') }))
    .sort((a, b) => b.text.length - a.text.length)
  invariant(largest !== undefined, 'the library has schemes')
  return largest
}

const periods = { month: '2026-01', quarter: '2026-Q1', 'half-year': '2026-H1', year: '2026' } as const

function timeOnce(raw: RawScheme): number {
  const before = performance.now()
  const { scheme } = compileScheme(raw, { suggested: true })
  if (scheme !== undefined) evaluateCompiled(scheme, { format: 1, period: periods[raw.cycle], people: [] })
  return performance.now() - before
}
