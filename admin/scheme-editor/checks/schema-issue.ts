import type { ErrorObject } from 'ajv'
import { issue, type Issue, type IssueCode, type IssueParams, suggest } from '../../../engine/index.ts'
import type { JsonValue } from '../draft/json.ts'
import { pointerStep } from '../../../schemas/json-pointer.ts'
import { valueAt } from '../draft/json-pointer.ts'
import { malformedIssue } from './malformed-issue.ts'
import { fieldsOfPart } from './schema-part-at.ts'
import { shownValue } from './shown-value.ts'

/** An error of a validator, with what it is about. */
export interface Mistake {
  readonly error: ErrorObject
  /** The whole document. */
  readonly document: JsonValue
  /** The schema that it was checked against. */
  readonly file: string
}

/** The issue that an error of a validator stands for; nothing where it only repeats what another one says. */
export function schemaIssue(mistake: Mistake): Issue | undefined {
  const { error } = mistake
  if (error.propertyName !== undefined) return undefined
  const { limit } = error.params
  const value = shownValue(valueAbout(mistake))
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(mistake, error.params.additionalProperty)
    case 'unevaluatedProperties':
      return unknownField(mistake, error.params.unevaluatedProperty)
    case 'required':
    case 'dependentRequired':
      return missingField(error)
    case 'type':
      return wrongType(error, value)
    case 'enum':
      return notAllowed(error, error.params.allowedValues, value)
    case 'const':
      return notAllowed(error, [error.params.allowedValue], value)
    case 'discriminator':
      return found('kind-missing', error, { field: error.params.tag, allowed: '…' })
    case 'minimum':
      return found('number-too-small', error, { value, least: limit })
    case 'maximum':
      return found('number-too-large', error, { value, most: limit })
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return found('number-beyond-limit', error, { value })
    case 'minLength':
      return limit === 1 ? found('text-empty', error, {}) : found('text-too-short', error, { least: limit })
    case 'maxLength':
      return found('text-too-long', error, { most: limit })
    case 'minItems':
    case 'minProperties':
      return found('too-few', error, { count: sizeOf(mistake), least: limit })
    case 'maxItems':
    case 'maxProperties':
      return found('too-many', error, { count: sizeOf(mistake), most: limit })
    case 'uniqueItems':
      return found('value-twice', error, { value })
    case 'false schema':
      return found('field-not-wanted', error, { field: error.instancePath.split('/').at(-1) ?? '' })
    case 'pattern':
    case 'format':
    case 'not':
    case 'propertyNames':
      return malformedIssue(mistake, valueAbout(mistake))
    case 'if':
      return undefined
    default:
      return found('wrong-form', error, { value, allowed: '…' })
  }
}

function found<C extends IssueCode>(code: C, error: ErrorObject, params: IssueParams<C>): Issue {
  return issue(code, 'error', error.instancePath, params)
}

function unknownField(mistake: Mistake, field: string): Issue {
  const { error, file } = mistake
  const known = [...fieldsOfPart(Object(error.parentSchema), file).keys()]
  const missing = known.filter((name) => !Object.hasOwn(Object(valueAbout(mistake)), name))
  const suggestion = suggest(field, missing, 1)[0] ?? ''
  const path = `${error.instancePath}${pointerStep(field)}`
  return issue('field-unknown', 'error', path, { field, suggestion, allowed: known.join(', ') })
}

function missingField(error: ErrorObject): Issue {
  const field: string = error.params.missingProperty
  return issue('field-missing', 'error', `${error.instancePath}${pointerStep(field)}`, { field })
}

const typeCodes = {
  number: 'not-a-number',
  integer: 'not-a-whole-number',
  string: 'not-a-text',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
  object: 'not-an-object',
} as const

function wrongType(error: ErrorObject, value: string): Issue {
  const code = Object.entries(typeCodes).find(([type]) => type === error.params.type)?.[1]
  return code === undefined
    ? found('wrong-form', error, { value, allowed: String(error.params.type) })
    : found(code, error, { value })
}

function notAllowed(error: ErrorObject, list: readonly unknown[], value: string): Issue {
  const allowed = list.map((each) => JSON.stringify(each)).join(', ')
  const words = list.filter((each) => typeof each === 'string')
  const suggestion = suggest(value.replaceAll('"', ''), words, 1)[0] ?? ''
  return found('value-not-allowed', error, { value, allowed, suggestion })
}

function valueAbout({ error, document }: Mistake): JsonValue | undefined {
  return valueAt(document, error.instancePath)
}

function sizeOf(mistake: Mistake): number {
  return Object.keys(Object(valueAbout(mistake))).length
}
