import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../../admin/components/condition/figure-reading.ts'
import { isSameShape } from '../../../../admin/components/condition/is-same-shape.ts'
import { comparableWith, offeredFigures } from '../../../../admin/components/condition/offered-figures.ts'
import { operatorsFor } from '../../../../admin/components/condition/operators.ts'
import { startingValue } from '../../../../admin/components/condition/starting-value.ts'
import { toQuery } from '../../../../admin/components/condition/to-query.ts'
import { checkCondition } from '../../../../engine/rules/check-condition.ts'
import type { Condition } from '../../../../engine/model/raw/scheme.ts'
import { consoleWords } from '../../../support/console-words.ts'
import { names } from '../../../support/names.ts'

const known = names(
  { id: 'total', names: ['总分'], unit: 'score', known: 'total', path: '/indicators' },
  { id: 'person.post', names: ['岗位'], type: 'text', levels: ['rep'], known: 'participants' },
  { id: 'person.hired', names: ['入职日期'], type: 'date', known: 'participants' },
  { id: 'sales', names: ['销售额'], unit: 'money', path: '/metrics/0' },
  { id: 'target', names: ['目标'], unit: 'money', path: '/metrics/1' },
  { id: 'late', names: ['迟到'], unit: 'days', path: '/metrics/2' },
  { id: 'deals', names: ['成交记录'], type: 'records', path: '/metrics/3' },
  { id: 'passed', names: ['通过'], type: 'yes-no', path: '/metrics/4' },
  { id: 'city', names: ['城市'], type: 'text', path: '/metrics/5' },
  { id: 'band', names: ['等级'], type: 'text', levels: ['good'], known: 'band', path: '/bands' },
  { id: '/pay/0', known: 'facts' },
)
const reading = readFigures({ posts: [{ id: 'rep', name: '业务员' }] }, known, consoleWords('zh-CN'), 'zh-CN')
const offered = (stage: 'total' | 'band', condition: Condition = { all: [] }) =>
  offeredFigures(known, stage, toQuery(condition), reading)

describe('offeredFigures', () => {
  test('metrics come first, then people, then results; dates, records and nameless figures are none', () => {
    const ids = offered('band').map(({ value }) => value)
    expect(ids).toEqual(['sales', 'target', 'late', 'passed', 'city', 'person.post', 'total', 'band'])
  })

  test('what is not known yet when the condition is decided is not offered', () => {
    expect(offered('total').map(({ value }) => value)).not.toContain('band')
  })

  test('levels have their names', () => {
    expect(offered('band').find(({ value }) => value === 'person.post')?.levels).toEqual([
      { id: 'rep', label: '业务员' },
    ])
  })

  test('what the condition names already is offered in any case, on both sides', () => {
    const condition: Condition = {
      any: [{ not: { fact: 'gone', operator: 'equal', value: { fact: 'band' } } }],
    }
    const ids = offered('total', condition).map(({ value, kind }) => [value, kind])
    expect(ids).toContainEqual(['gone', 'unknown'])
    expect(ids).toContainEqual(['band', 'results'])
  })

  test('every figure with every operator that it is offered with is a condition without a fault', () => {
    for (const figure of offered('band')) {
      for (const operator of operatorsFor[figure.type]) {
        const value = startingValue(figure) === '' ? 'x' : startingValue(figure)
        const isList = operator === 'in' || operator === 'notIn'
        const leaf = { fact: figure.value, operator, value: isList ? [value] : value }
        const found: unknown[] = []
        checkCondition({ all: [leaf] } as Condition, known, 'band', '', (issue) => found.push(issue))
        expect(found, `${figure.value} ${operator}`).toEqual([])
      }
    }
  })
})

describe('comparableWith', () => {
  test.each([
    ['sales', ['target']],
    ['city', ['person.post', 'band']],
    ['passed', []],
    ['gone', []],
  ])('%s: %j', (id, others) => {
    expect(comparableWith(id, offered('band')).map(({ value }) => value)).toEqual(others)
  })
})

describe('isSameShape', () => {
  const leaf = { fact: 'sales', operator: 'equal', value: 1 } as const
  test.each<[Condition, Condition, boolean]>([
    [{ all: [leaf] }, { all: [{ ...leaf, value: 2 }] }, true],
    [{ all: [leaf] }, { all: [{ ...leaf, fact: 'target' }] }, false],
    [{ all: [leaf] }, { any: [leaf] }, false],
    [{ all: [leaf] }, { all: [leaf, leaf] }, false],
    [{ all: [leaf] }, { all: [{ ...leaf, value: true }] }, false],
    [{ all: [leaf] }, { all: [{ ...leaf, value: { fact: 'target' } }] }, false],
  ])('%j and %j: %s', (one, other, isSame) => {
    expect(isSameShape(one, other)).toBe(isSame)
  })
})
