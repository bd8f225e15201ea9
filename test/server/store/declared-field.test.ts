import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../server/store/collection.ts'
import { declaredField } from '../../../server/store/declared-field.ts'
import type { JsonObject } from '../../../server/store/json.ts'

/** A member that every object seems to have. */
const builtIn: string = 'constructor'

const collection: Collection = {
  name: 'people',
  kind: 'records',
  fields: { name: 'name', 'post.chief.id': 'text', [builtIn]: 'text', 'constructor.name': 'text', roles: 'list' },
}

const read = (field: string, fields: JsonObject) =>
  declaredField(collection, field).read({ id: 'a', version: 1, fields })

describe('declaredField()', () => {
  test.each<[string, JsonObject, unknown]>([
    ['id', { id: 'b' }, 'a'],
    ['name', { name: '王' }, '王'],
    ['name', {}, undefined],
    ['post.chief.id', { post: { chief: { id: 'c' } } }, 'c'],
    ['post.chief.id', { 'post.chief.id': 'c' }, undefined],
    ['post.chief.id', { post: { chief: null } }, undefined],
    ['post.chief.id', { post: [{ chief: { id: 'c' } }] }, undefined],
    ['post.chief.id', { post: 'chief' }, undefined],
    ['constructor', {}, undefined],
    ['constructor', { constructor: 'x' }, 'x'],
    ['constructor.name', {}, undefined],
    ['constructor.name', { constructor: { name: 'x' } }, 'x'],
  ])('reads %s of %j', (field, fields, value) => {
    expect(read(field, fields)).toBe(value)
  })

  test.each(['salary', 'post', 'post.chief', 'version', '', '__proto__', 'toString'])('refuses %j', (field) => {
    expect(() => declaredField(collection, field)).toThrow(
      expect.objectContaining({ code: 'field-unknown', params: { collection: 'people', field } }),
    )
  })
})
