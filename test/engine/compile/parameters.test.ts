import { describe, expect, test } from 'vitest'
import { compileScheme } from '../../../engine/compile.ts'
import type { ParameterChoice } from '../../../engine/compile/fill-parameters.ts'
import { toText } from '../../../engine/kernel/text.ts'
import type { Parameter } from '../../../engine/model/raw/scheme.ts'
import { scheme } from '../../support/schemes.ts'

const codes = ['parameter-unfilled', 'parameter-out-of-range', 'parameter-unknown']

function fill(parameter: Partial<Parameter>, choice: ParameterChoice = {}) {
  const rate: Parameter = { id: 'rate', name: '奖金率', unit: 'percent', ...parameter }
  const { scheme: whole, issues, parts } = compileScheme(scheme({ parameters: [rate] }), choice)
  const value = parts.parameters[0]?.value
  return {
    isWhole: whole !== undefined,
    issues: issues.filter(({ code }) => codes.includes(code)),
    value: value && toText(value),
  }
}

describe('the blanks of a template', () => {
  test('stand in the way of evaluating while they are not filled in; the suggested value is only named', () => {
    expect(fill({ suggested: 5 })).toEqual({
      isWhole: false,
      issues: [
        {
          code: 'parameter-unfilled',
          severity: 'error',
          path: '/parameters/0',
          params: { parameter: '奖金率', id: 'rate', suggested: 5 },
        },
      ],
      value: undefined,
    })
    expect(fill({}).issues).toMatchObject([{ params: { suggested: '' } }])
  })

  test.each<[string, Partial<Parameter>, ParameterChoice, string]>([
    ['the document', { value: 7, suggested: 5 }, {}, '7'],
    ['the call, before the document', { value: 7 }, { parameters: { rate: 8 } }, '8'],
    ['what is suggested, where that is asked for', { suggested: 5 }, { suggested: true }, '5'],
    ['the document, before what is suggested', { value: 7, suggested: 5 }, { suggested: true }, '7'],
    ['a zero', { value: 0, suggested: 5 }, { suggested: true }, '0'],
  ])('are filled by %s', (_, parameter, choice, value) => {
    expect(fill(parameter, choice)).toEqual({ isWhole: true, issues: [], value })
  })

  test.each([
    ['below the range', 0.99, true],
    ['on its lower end', 1, false],
    ['above its lower end', 1.01, false],
    ['below its upper end', 8.99, false],
    ['on its upper end', 9, false],
    ['above it', 9.01, true],
  ])('have a range: %s', (_, value, isRefused) => {
    const params = { parameter: '奖金率', value, min: 1, max: 9 }
    const refused = [{ code: 'parameter-out-of-range', severity: 'error', path: '/parameters/0', params }]
    expect(fill({ min: 1, max: 9, value }).issues).toEqual(isRefused ? refused : [])
  })

  test('may have one end only', () => {
    expect(fill({ min: 1, value: 100 }).issues).toEqual([])
    expect(fill({ max: 1, value: 2 }).issues).toMatchObject([{ params: { min: '', max: 1 } }])
  })

  test('are called by their ids; another is named with what was meant', () => {
    expect(fill({ value: 1 }, { parameters: { rat: 2 } }).issues).toEqual([
      {
        code: 'parameter-unknown',
        severity: 'error',
        path: '/parameters',
        params: { parameter: 'rat', suggestion: 'rate', allowed: '' },
      },
    ])
    expect(fill({ value: 1 }, { parameters: { zzzzzz: 2 } }).issues).toMatchObject([
      { params: { suggestion: '', allowed: 'rate' } },
    ])
  })

  test('that a quantity names must be there', () => {
    const raw = scheme({
      parameters: [{ id: 'top', name: '封顶', unit: 'score', value: 120 }],
      total: { cap: { parameter: 'tpo' } },
    })
    expect(compileScheme(raw).issues.filter(({ path }) => path === '/total/cap')).toMatchObject([
      { severity: 'error', params: { suggestion: 'top' } },
    ])
  })
})
