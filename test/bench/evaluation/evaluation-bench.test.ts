import { describe, expect, test } from 'vitest'
import { quickEvaluationPlan } from './evaluation-plan.ts'
import { printEvaluationReport } from './print-evaluation-report.ts'
import { runEvaluationBench } from './run-evaluation-bench.ts'

describe('the benchmark of previews, runs, exports and imports', () => {
  test('gets everything done that it measures, and prints it', { timeout: 300_000 }, async () => {
    const { previews, runs, exports, imports } = quickEvaluationPlan
    const report = await runEvaluationBench(quickEvaluationPlan, () => undefined)
    expect(report.previews.map(({ people }) => people)).toEqual(previews)
    expect(report.runs.map(({ people }) => people)).toEqual(runs)
    expect(report.exports.map(({ format }) => format)).toEqual(exports)
    expect(report.imports.map(({ format }) => format)).toEqual(imports)
    const lines = printEvaluationReport(report).split('\n')
    expect(lines.filter((line) => line.includes('NaN'))).toEqual([])
    expect(lines.filter((line) => /^\s+(evaluating|locking|csv|xlsx|checking|applying) /.test(line))).toHaveLength(8)
  })
})
