import { describe, expect, test } from 'vitest'
import { KeptCommands } from '../../../server/store/kept-commands.ts'

const day = (date: string) => `2026-03-${date}T00:00:00.000Z`

describe('kept commands', () => {
  test('come back from a snapshot as they were', () => {
    const kept = new KeptCommands()
    kept.keep({ key: 'a', seq: 1, at: day('01'), reply: { paid: ['1.50'] } })
    kept.keep({ key: '__proto__', seq: 2, at: day('02'), reply: null })
    kept.keep({ key: 'c', seq: 3, at: day('03') })
    const other = new KeptCommands()
    for (const record of kept.records()) other.load(JSON.parse(JSON.stringify(record)))
    expect([...other.records()]).toEqual([...kept.records()])
    expect(other.get('__proto__')).toEqual({ seq: 2, at: day('02'), reply: null })
    expect(other.get('c')).toStrictEqual({ seq: 3, at: day('03') })
  })

  test('are forgotten after their time by any command, with a key or without', () => {
    const kept = new KeptCommands()
    kept.keep({ key: 'a', seq: 1, at: day('01') })
    kept.keep({ key: 'b', seq: 2, at: day('02') })
    kept.keep({ seq: 3, at: day('08') })
    expect([kept.get('a')?.seq, kept.get('b')?.seq]).toEqual([1, 2])
    kept.keep({ seq: 4, at: day('09') })
    expect([kept.get('a')?.seq, kept.get('b')?.seq]).toEqual([undefined, 2])
  })

  test('go to the end where their key is used again', () => {
    const kept = new KeptCommands()
    kept.keep({ key: 'a', seq: 1, at: day('01') })
    kept.keep({ key: 'b', seq: 2, at: day('05') })
    kept.keep({ key: 'a', seq: 3, at: day('10') })
    expect([...kept.records()].map(({ id, fields }) => [id, fields.seq])).toEqual([
      ['b', 2],
      ['a', 3],
    ])
  })

  test('go to the end also where their time is over behind one that came from a clock that went ahead', () => {
    const kept = new KeptCommands()
    kept.keep({ key: 'ahead', seq: 1, at: day('20') })
    kept.keep({ key: 'a', seq: 2, at: day('01') })
    kept.keep({ key: 'b', seq: 3, at: day('02') })
    kept.keep({ key: 'a', seq: 4, at: day('12') })
    expect([...kept.records()].map(({ fields }) => fields.seq)).toEqual([1, 3, 4])
  })

  test.each([{}, { seq: '1', at: day('01') }, { seq: 1 }])('are not loaded from something else: %j', (fields) => {
    expect(() => new KeptCommands().load({ id: 'k', version: 1, fields })).toThrow(/k is kept/)
  })
})
