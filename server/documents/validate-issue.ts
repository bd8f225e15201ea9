import type { ErrorObject } from 'ajv'
import { pointerStep } from '../../schemas/json-pointer.ts'
import type { SchemaPart } from '../../schemas/schema-part.ts'
import { invariant, issue, type Issue, type IssueCode, suggest } from '../../engine/index.ts'
import { resolved } from './schema-index.ts'
import { branchesOf, formOf, listedValues } from './validate-forms.ts'
import { malformedId, malformedIssue } from './validate-malformed.ts'
import { cut, shown } from './validate-shown.ts'
import { notAllowed } from './validate-union.ts'

/** The issue that one error of the validator stands for; none for those that only repeat what another one says. */
export function issueOf(error: ErrorObject): readonly Issue[] {
  if (error.propertyName !== undefined) return []
  const translate = translations[error.keyword]
  invariant(translate !== undefined, `no issue stands for the schema keyword "${error.keyword}"`)
  return translate(error)
}

type Translation = (error: ErrorObject) => readonly Issue[]

const translations: Readonly<Record<string, Translation>> = {
  additionalProperties: (error) => unknownField(error, error.params.additionalProperty),
  unevaluatedProperties: (error) => unknownField(error, error.params.unevaluatedProperty),
  required: missingField,
  dependentRequired: missingField,
  'false schema': (error) => found('field-not-wanted', error, { field: lastKey(error.instancePath) }),
  type: wrongType,
  enum: (error) => [notAllowed(error.params.allowedValues, error.data, error.instancePath)],
  const: (error) => [notAllowed([error.params.allowedValue], error.data, error.instancePath)],
  discriminator: unknownKind,
  minimum: (error) => found('number-too-small', error, { value: shown(error.data), least: error.params.limit }),
  maximum: (error) => found('number-too-large', error, { value: shown(error.data), most: error.params.limit }),
  exclusiveMinimum: (error) => found('number-beyond-limit', error, { value: shown(error.data) }),
  exclusiveMaximum: (error) => found('number-beyond-limit', error, { value: shown(error.data) }),
  minLength: tooShort,
  maxLength: (error) => found('text-too-long', error, { most: error.params.limit }),
  minItems: (error) => found('too-few', error, { count: sizeOf(error.data), least: error.params.limit }),
  maxItems: (error) => found('too-many', error, { count: sizeOf(error.data), most: error.params.limit }),
  minProperties: (error) => found('too-few', error, { count: sizeOf(error.data), least: error.params.limit }),
  maxProperties: (error) => found('too-many', error, { count: sizeOf(error.data), most: error.params.limit }),
  uniqueItems: repeatedValue,
  propertyNames: (error) => [malformedId(error.params.propertyName, keyPath(error, error.params.propertyName))],
  pattern: (error) => [malformedIssue(error)],
  not: (error) => [malformedIssue(error)],
  format: (error) => [malformedIssue(error)],
  if: () => [],
}

function found<C extends IssueCode>(
  code: C,
  error: ErrorObject,
  params: Parameters<typeof issue<C>>[3],
): readonly Issue[] {
  return [issue(code, 'error', error.instancePath, params)]
}

function unknownField(error: ErrorObject, field: string): readonly Issue[] {
  const known = fieldsOf(error.parentSchema as SchemaPart)
  const missing = known.filter((name) => !Object.hasOwn(error.data as object, name))
  const suggestion = suggest(field, missing, 1)[0] ?? ''
  return [
    issue('field-unknown', 'error', keyPath(error, field), {
      field: cut(field),
      suggestion,
      allowed: known.join(', '),
    }),
  ]
}

/** The fields an object may have, those of its bases first. */
function fieldsOf(part: SchemaPart): readonly string[] {
  const bases = (part.allOf ?? []).flatMap((base) => fieldsOf(resolved(base)))
  return [...bases, ...Object.keys(part.properties ?? {})]
}

function missingField(error: ErrorObject): readonly Issue[] {
  const field: string = error.params.missingProperty
  return [issue('field-missing', 'error', keyPath(error, field), { field })]
}

const typeCodes = {
  number: 'not-a-number',
  integer: 'not-a-whole-number',
  string: 'not-a-text',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
  object: 'not-an-object',
} as const

function wrongType(error: ErrorObject): readonly Issue[] {
  const type: string | readonly string[] = error.params.type
  const value = shown(error.data)
  const code = Object.entries(typeCodes).find(([name]) => name === type)?.[1]
  return code === undefined
    ? found('wrong-form', error, { value, allowed: formOf({ type }) })
    : found(code, error, { value })
}

function unknownKind(error: ErrorObject): readonly Issue[] {
  const { tag, tagValue } = error.params
  const branches = branchesOf((error.parentSchema as SchemaPart).oneOf ?? [])
  const kinds = branches.flatMap((branch) => listedValues(branch.properties?.[tag] ?? {}) ?? [])
  if (tagValue !== undefined) return [notAllowed(kinds, tagValue, keyPath(error, tag))]
  return [issue('kind-missing', 'error', keyPath(error, tag), { field: tag, allowed: kinds.join(', ') })]
}

function tooShort(error: ErrorObject): readonly Issue[] {
  const least: number = error.params.limit
  return least === 1 ? found('text-empty', error, {}) : found('text-too-short', error, { least })
}

function repeatedValue(error: ErrorObject): readonly Issue[] {
  const index = Math.max(error.params.i, error.params.j)
  const value = (error.data as readonly unknown[])[index]
  return [issue('value-twice', 'error', `${error.instancePath}/${index}`, { value: shown(value) })]
}

function sizeOf(value: unknown): number {
  return Object.keys(Object(value)).length
}

/** Pointer to a field of the object; to the object itself where the field's name is longer than any known one. */
function keyPath(error: ErrorObject, key: string): string {
  return key.length > 200 ? error.instancePath : `${error.instancePath}${pointerStep(key)}`
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
