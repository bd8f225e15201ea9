import { describe, expect, test } from 'vitest'
import type { SchemaPart } from '../../../../schemas/schema-part.ts'
import { apiSchemas } from '../../../../server/documents/api-schemas.ts'
import { allSchemas, resolved } from '../../../../server/documents/schema-index.ts'
import { ApiError } from '../../../../server/http/api-error.ts'
import { bodyChecker } from '../../../../server/http/body/body-checker.ts'
import { errorBody } from '../../../../server/http/error-body.ts'
import { languages } from '../../../../server/messages/language.ts'
import { allRoutes } from '../../../../server/routes/all-routes.ts'
import type { JsonObject, JsonValue } from '../../../../server/store/json.ts'

const schemas = [...new Set(allRoutes.flatMap(({ body = [] }) => body))]

const odd: readonly JsonValue[] = [
  ...[null, true, 0, -1, 1.5, 1e14, '', ' ', 'x', 'X y', '\u{202E}', '2026-02-30', '2026-13', '-0', 'x'.repeat(5000)],
  ...[[], {}, [null], [[]], [{}], ['x', 'x'], { x: 1 }, Array.from({ length: 2000 }, () => 'x')],
]

/** Values that are mostly wrong for a part: odd ones, and objects and lists with an odd one at one of their places. */
function oddFor(part: SchemaPart, depth: number): readonly JsonValue[] {
  const { properties = {}, items, oneOf = [], anyOf = [] } = resolved(part)
  if (depth === 0) return odd
  const inFields = Object.entries(properties).flatMap(([name, field]) =>
    oddFor(field, depth - 1).map((value): JsonValue => ({ [name]: value })),
  )
  const inList = items === undefined ? [] : oddFor(items, depth - 1).map((value) => [value])
  const inBranches = [...oneOf, ...anyOf].flatMap((branch) => oddFor(branch, depth - 1))
  return [...odd, ...inFields, ...inList, ...inBranches]
}

/** Every part with a pattern that stands in a schema of the API. */
function patternsOf(part: unknown): readonly { readonly examples: unknown }[] {
  if (typeof part !== 'object' || part === null) return []
  const { pattern, examples } = Object(part)
  const inside = Object.values(part).flatMap(patternsOf)
  return typeof pattern === 'string' ? [{ examples }, ...inside] : inside
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

describe.each(schemas)('bodies of the schema %s', (schema) => {
  const check = bodyChecker(schema)
  const part = allSchemas[`api/${schema}.schema.json`] ?? {}

  test('are refused with sentences in each language, whatever is wrong with them', () => {
    const bodies = oddFor(part, 3).filter(isObject)
    let refused = 0
    for (const body of bodies) {
      try {
        check(body)
      } catch (error) {
        refused++
        expect(error, JSON.stringify(body).slice(0, 200)).toBeInstanceOf(ApiError)
        if (!(error instanceof ApiError)) throw error
        expect(error.errors.length).toBeGreaterThan(0)
        for (const language of languages) {
          const { issues } = errorBody(error, language)
          expect(JSON.stringify(issues)).not.toMatch(/"message":""/)
        }
      }
    }
    expect(refused).toBeGreaterThan(0)
  })

  test('are refused with a field that the schema does not have', () => {
    expect(() => check({ unheardOf: 1 })).toThrow(ApiError)
  })
})

describe('a text of a wrong form', () => {
  const mistakes = (schema: string, body: JsonObject) => {
    try {
      bodyChecker(schema)(body)
      return []
    } catch (error) {
      return error instanceof ApiError ? error.errors.map(({ path, code }) => `${path} ${code}`) : error
    }
  }
  const person = { name: '王小明', department: 'sales', post: 'seller', hired: '2024-03-01', payBase: '5000.00' }

  test('has an example to be told by, at every field of the API that has a form of its own', () => {
    const parts = Object.values(apiSchemas).flatMap(patternsOf)
    expect(parts.length).toBeGreaterThan(5)
    expect(parts.filter(({ examples }) => examples === undefined)).toEqual([])
  })

  test('is told at its field', () => {
    expect(mistakes('employee', person)).toEqual([])
    expect(mistakes('employee', { ...person, payBase: '5,000' })).toEqual(['/payBase text-malformed'])
    expect(mistakes('employee', { ...person, hired: '2024-02-30' })).toEqual(['/hired date-malformed'])
    expect(mistakes('employee', { ...person, payBase: 5000 })).toEqual(['/payBase not-a-text'])
  })
})
