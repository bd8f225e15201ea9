import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generatedTypes } from '../../schemas/generate-types.ts'
import { typeText } from '../../schemas/type-text.ts'

describe('the document types', () => {
  test.each([...generatedTypes()])('%s is what follows from its schema, byte for byte', (path, text) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text)
  })

  test('say from what and by which command they are made', () => {
    for (const text of generatedTypes().values()) {
      expect(text).toMatch(/^\/\/ Generated from schemas\/\w+\.schema\.json by `npm run types:generate`/)
    }
  })

  test('never say that an optional field may be undefined, or that unknown fields are welcome', () => {
    for (const text of generatedTypes().values()) {
      expect(text.replaceAll(/^.*\*.*$/gm, '')).not.toMatch(/undefined|unknown|\[k/)
    }
  })
})

describe('typeText', () => {
  const made = (definition: object): string =>
    typeText('own', { $defs: { Own: definition } })
      .split('\n')
      .slice(2)
      .join('\n')

  test('gives literals, unions, lists and maps', () => {
    expect(made({ enum: ['a', 'b'] })).toBe("export type Own = 'a' | 'b'\n")
    expect(made({ const: 1 })).toBe('export type Own = 1\n')
    expect(made({ type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'string' }] } })).toBe(
      'export type Own = (number | string)[]\n',
    )
    expect(
      made({ type: 'object', propertyNames: { $ref: '#/$defs/Id' }, additionalProperties: { type: 'integer' } }),
    ).toBe('export type Own = Record<Id, number>\n')
  })

  test('gives an interface that extends its bases, with the English half of the descriptions', () => {
    const base = { allOf: [{ $ref: '#/$defs/Base' }, { required: ['x'] }] }
    const properties = { x: { type: 'number', description: '数。\nA number.' }, y: { type: 'boolean' } }
    expect(made({ ...base, type: 'object', required: ['x'], properties })).toBe(
      'export interface Own extends Base {\n  /** A number. */\n  x: number\n  y?: boolean\n}\n',
    )
  })

  test('imports the types of other schemas', () => {
    const text = typeText('own', { $defs: { Own: { $ref: 'scheme.schema.json#/$defs/Id' } } })
    expect(text).toContain("import type { Id } from './scheme.ts'\n\nexport type Own = Id\n")
  })

  test('refuses a part from which no type follows', () => {
    expect(() => made({ title: 'x' })).toThrow('No type follows')
  })
})
