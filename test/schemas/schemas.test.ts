import { describe, expect, test } from 'vitest'
import { type SchemaPlace, validatorAt } from '../../server/documents/schema-index.ts'
import { type PlacedPart, schemaParts } from '../support/schema-parts.ts'

const parts = schemaParts()
const described = parts.filter(({ isDescribed }) => isDescribed)
const text = ({ file, pointer }: SchemaPlace): string => `${file}#${pointer}`
const places = (found: readonly PlacedPart[]): readonly string[] => found.map(({ place }) => text(place))

describe('the document schemas', () => {
  test('are walked through as a whole', () => {
    expect(described.length).toBeGreaterThan(500)
    expect(places(described)).toContain('scheme.schema.json#/$defs/Indicator/properties/weight')
    expect(places(described)).toContain('facts.schema.json#/$defs/RawHistory/properties/demerits/properties/minor')
  })

  test.each(['title', 'description'] as const)(
    'give every named part and field a %s in Chinese and in English',
    (key) => {
      const bare = described.filter(
        ({ part }) => !/\p{Script=Han}/u.test(part[key] ?? '') || !/[a-z]{2}/i.test(part[key] ?? ''),
      )
      expect(places(bare)).toEqual([])
    },
  )

  test('separate the two languages in the same way: a dot in titles, a new line in descriptions', () => {
    expect(places(described.filter(({ part }) => part.title?.split(' · ').length !== 2))).toEqual([])
    expect(places(described.filter(({ part }) => part.description?.split('\n').length !== 2))).toEqual([])
  })

  test('give every named part and field examples that it accepts itself', () => {
    expect(places(described.filter(({ part }) => (part.examples ?? []).length === 0))).toEqual([])
    for (const { part, place } of described) {
      const validator = validatorAt(place, 'all')
      for (const example of part.examples ?? []) {
        expect(
          validator(example),
          `${text(place)} ${JSON.stringify(example)} ${JSON.stringify(validator.errors)}`,
        ).toBe(true)
      }
    }
  })

  test('refuse fields that they do not name', () => {
    const bases = parts.flatMap(({ part }) => part.allOf ?? []).map((base) => base.$ref)
    const open = parts.filter(({ part, place }) => {
      const isBase = bases.includes(`#${place.pointer}`)
      const isClosed = part.additionalProperties !== undefined || 'unevaluatedProperties' in part
      return part.type === 'object' && !('discriminator' in part) && !isBase && !isClosed
    })
    expect(places(open)).toEqual([])
  })

  test('limit every text, list and map', () => {
    const unlimited = parts.filter(({ part }) => {
      if (part.type === 'string') return !isLimitedText(part)
      if (part.type === 'array') return 'items' in part && !('maxItems' in part)
      return typeof part.additionalProperties === 'object' && !('maxProperties' in part)
    })
    expect(places(unlimited)).toEqual([])
  })

  test('say of lists without repetitions that their members are plain, so that comparing them takes no time', () => {
    const lists = parts.filter(({ part }) => 'uniqueItems' in part)
    expect(lists.length).toBeGreaterThan(10)
    expect(places(lists.filter(({ part }) => part.items?.type !== 'string'))).toEqual([])
  })

  test('refer to one another only', () => {
    const references = parts.flatMap(({ part }) => part.$ref ?? [])
    expect(
      references.filter(
        (reference) => !/^((scheme|facts|cases|outcome)\.schema\.json)?#\/\$defs\/\w+$/.test(reference),
      ),
    ).toEqual([])
  })

  test('have patterns in named parts only, and simple ones that take time in proportion to the text', () => {
    const patterned = parts.filter(({ part }) => 'pattern' in part)
    expect(patterned.length).toBeGreaterThan(8)
    expect(places(patterned.filter(({ place }) => !/^\/\$defs\/\w+$/.test(place.pointer)))).toEqual([])
    // One star inside another is only allowed where a separator between the two leaves a single way to match.
    const nested = patterned.filter(({ part }) => /[*+]\)[*+]/.test((part as { pattern: string }).pattern))
    expect(nested.map(({ part }) => (part as { pattern: string }).pattern)).toEqual([
      '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      '^[a-z][a-z0-9]*([-.:][a-z0-9]+)*$',
      '^[^\\p{C}\\p{Z}]+( [^\\p{C}\\p{Z}]+)*$',
    ])
  })
})

/** Texts have a greatest length, a list of values, a `$ref` to one that has, or a pattern without repetition. */
function isLimitedText(part: object): boolean {
  if (['maxLength', 'enum', 'oneOf', '$ref'].some((key) => key in part)) return true
  return 'pattern' in part && !/[*+]/.test(String(part.pattern))
}
