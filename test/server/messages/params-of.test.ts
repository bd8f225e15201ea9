import { expect, test } from 'vitest'
import { paramsOf } from '../../../server/messages/params-of.ts'

test('paramsOf() makes of JSON what a sentence takes', () => {
  const params = {
    id: 'a',
    count: 3,
    fields: ['name', 'post'],
    none: [],
    finding: { kind: 'cut' },
    is: true,
    no: null,
    un: undefined,
  }
  expect(paramsOf(params)).toEqual({
    ...{ id: 'a', count: 3, fields: 'name, post', none: '', finding: '{"kind":"cut"}', is: 'true', no: '', un: '' },
  })
})
