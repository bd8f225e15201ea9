import { expect, test } from 'vitest'
import { filledInChanges } from '../../../server/uses/versions/filled-in-changes.ts'
import { scheme } from '../../support/schemes.ts'

const rate = { id: 'rate', name: '提成比例', unit: 'percent', suggested: 5 } as const
const document = scheme({ parameters: [rate] })

test.each([
  ['another value', { rate: 5 }, { rate: 6 }, { before: 5, after: 6 }],
  ['a blank that is filled in', {}, { rate: 6 }, { after: 6 }],
  ['a value that is taken out', { rate: 5 }, {}, { before: 5 }],
])('tells %s at the parameter', (_, a, b, values) => {
  const changes = filledInChanges({ document, parameters: a }, { document, parameters: b })
  const { id, name } = rate
  expect(changes).toEqual([
    { kind: 'changed', part: 'parameter', id, name, field: 'value', ...values, path: '/parameters/0' },
  ])
})

test('tells nothing of the same value, and of a blank that only one document has', () => {
  expect(filledInChanges({ document, parameters: { rate: 5 } }, { document, parameters: { rate: 5 } })).toEqual([])
  expect(filledInChanges({ document: scheme(), parameters: {} }, { document, parameters: { rate: 5 } })).toEqual([])
})
