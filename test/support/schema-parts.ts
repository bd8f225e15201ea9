import type { SchemaPart } from '../../schemas/schema-part.ts'
import { documentSchemas, type SchemaPlace } from '../../server/documents/schema-index.ts'

/** A part of a document schema with its place. */
export interface PlacedPart {
  readonly part: SchemaPart
  readonly place: SchemaPlace
  /** Whether a document shows it to people: a named part or a field, and no mere condition on others. */
  readonly isDescribed: boolean
}

const maps = ['$defs', 'properties']
const lists = ['oneOf', 'anyOf', 'allOf']
const single = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else']

/** Every schema inside the document schemas, the whole documents included. */
export function schemaParts(): readonly PlacedPart[] {
  return Object.entries(documentSchemas).flatMap(([file, part]) => [
    { part, place: { file, pointer: '' }, isDescribed: true },
    ...partsInside(part, { file, pointer: '' }, true),
  ])
}

function partsInside(part: SchemaPart, place: SchemaPlace, isDescribed: boolean): PlacedPart[] {
  return Object.entries(part).flatMap(([keyword, value]) => {
    const isField = maps.includes(keyword)
    if (!isField && !lists.includes(keyword) && !single.includes(keyword)) return []
    const isInside = isDescribed && !['if', 'then', 'else', 'not'].includes(keyword)
    const inner: [string, unknown][] = single.includes(keyword) ? [['', value]] : Object.entries(value)
    return inner.flatMap(([key, each]) => {
      if (typeof each !== 'object' || each === null) return []
      const pointer = `${place.pointer}/${keyword}${key === '' ? '' : `/${key}`}`
      const own = { part: each, place: { ...place, pointer }, isDescribed: isInside && isField }
      return [own, ...partsInside(each, own.place, isInside)]
    })
  })
}
