import { describe, expect, test } from 'vitest'
import { paidPeople } from '../../../server/exports/paid-people.ts'
import type { PayLine } from '../../../server/uses/runs/pay-lines.ts'

function line(employee: string, amount: string): PayLine {
  return {
    employee,
    name: `员工${employee}`,
    kind: 'run',
    run: 'r',
    scheme: 's',
    schemeName: 'S',
    of: '2026-01',
    amount,
  }
}

async function* each(...lines: readonly PayLine[]): AsyncGenerator<PayLine> {
  yield* lines
}

describe('paidPeople()', () => {
  test('gives each person once with all of their lines', async () => {
    const paid = await Array.fromAsync(paidPeople(each(line('1', '1'), line('2', '2'), line('2', '3'), line('3', '4'))))
    expect(paid.map(({ employee, name, lines }) => [employee, name, lines.map(({ amount }) => amount)])).toEqual([
      ['1', '员工1', ['1']],
      ['2', '员工2', ['2', '3']],
      ['3', '员工3', ['4']],
    ])
  })

  test('gives nobody where there are no lines', async () => {
    expect(await Array.fromAsync(paidPeople(each()))).toEqual([])
  })
})
