import { describe, expect, test } from 'vitest'
import { printServerReport } from './print-server-report.ts'
import { runServerBench } from './run-server-bench.ts'
import { quickServerPlan } from './server-plan.ts'
import { callKinds } from './server-report.ts'

describe('the benchmark of the server', () => {
  test('gets the wanted answer to every kind of call', async () => {
    const { calls } = await runServerBench(quickServerPlan, () => undefined)
    expect(calls.map(({ kind }) => kind)).toEqual(callKinds)
    expect(calls.filter(({ perSecond, failed }) => !(perSecond > 0) || failed > 0)).toEqual([])
  })

  test('prints a line for each', () => {
    const calls = callKinds.map((kind, index) => ({ kind, perSecond: 4000 - index * 500, p50: 1, p99: 2, failed: 0 }))
    const lines = printServerReport({ connections: 50, calls }).split('\n')
    expect(lines.map((line) => line.trim().replaceAll(/ {2,}/g, '  '))).toEqual([
      'Calls on 50 connections, ms',
      'per second  of the middleware  p50  p99  failed',
      'bare Express  4,000  114 %  1  2  0',
      'our middleware, no handler  3,500  100 %  1  2  0',
      'read of one record  3,000  86 %  1  2  0',
      'list of 25  2,500  71 %  1  2  0',
      'read of one with pay, audited  2,000  57 %  1  2  0',
      'durable audited write  1,500  43 %  1  2  0',
    ])
  })
})
