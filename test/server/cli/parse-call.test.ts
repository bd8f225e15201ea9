import { describe, expect, test } from 'vitest'
import { CallError } from '../../../server/cli/call-error.ts'
import type { Options } from '../../../server/cli/command.ts'
import { parseCall } from '../../../server/cli/parse-call.ts'

const options = {
  format: { type: 'value', value: 'table|json', choices: ['table', 'json'], about: 'option-help' },
  out: { type: 'value', value: 'FILE', short: 'o', about: 'option-help' },
  map: { type: 'value', value: 'A=B', multiple: true, about: 'option-help' },
  strict: { type: 'flag', about: 'option-help' },
} as const satisfies Options
const operands = [
  { name: 'SCHEME', count: 'one' },
  { name: 'FACTS', count: 'optional' },
] as const

function wrong(args: readonly string[]): unknown {
  try {
    parseCall({ operands, options }, args)
  } catch (error) {
    if (error instanceof CallError) return { code: error.code, ...error.params }
    throw error
  }
  return undefined
}

describe('parseCall()', () => {
  test('gives operands and option values, absent ones as undefined, false or an empty list', () => {
    expect(parseCall({ operands, options }, ['a.json'])).toEqual({
      operands: ['a.json'],
      options: { format: undefined, out: undefined, map: [], strict: false },
    })
    const args = ['--map', 'a=1', 'a.json', '--strict', '-o', 'x', '--format=json', '--map=b=2', '--', '--b.json']
    expect(parseCall({ operands, options }, args)).toEqual({
      operands: ['a.json', '--b.json'],
      options: { format: 'json', out: 'x', map: ['a=1', 'b=2'], strict: true },
    })
  })

  test('takes a value that begins with a dash only after =', () => {
    expect(parseCall({ operands, options }, ['a', '--out=-x']).options.out).toBe('-x')
    expect(parseCall({ operands, options }, ['a', '--out', '-']).options.out).toBe('-')
  })

  test.each([
    [['a', '--fromat', 'json'], { code: 'unknown-option', option: '--fromat', suggestion: '--format' }],
    [['a', '--zzz'], { code: 'unknown-option', option: '--zzz', suggestion: '' }],
    [['a', '--constructor'], { code: 'unknown-option', option: '--constructor', suggestion: '' }],
    [['a', '-x'], { code: 'unknown-option', option: '-x', suggestion: '' }],
    [['a', '--out'], { code: 'option-needs-value', option: '--out', value: 'FILE' }],
    [['a', '--out', '--strict'], { code: 'option-needs-value', option: '--out', value: 'FILE' }],
    [['a', '--strict=yes'], { code: 'option-takes-no-value', option: '--strict' }],
    [
      ['a', '--format', 'xml'],
      { code: 'option-value-unknown', option: '--format', value: 'xml', choices: 'table, json' },
    ],
    [['a', '-o', '1', '--out', '2'], { code: 'option-given-twice', option: '--out' }],
    [[], { code: 'operand-missing', operand: 'SCHEME' }],
    [['a', 'b', 'c'], { code: 'operand-too-many', operand: 'c' }],
  ])('refuses %j', (args, expected) => expect(wrong(args)).toEqual(expected))
})
