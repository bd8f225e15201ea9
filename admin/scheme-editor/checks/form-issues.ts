import type { ErrorObject } from 'ajv'
import { issue, type Issue } from '../../../engine/index.ts'
import type { SchemaPart } from '../../../schemas/schema-part.ts'
import type { JsonValue } from '../draft/json.ts'
import { isWithin, valueAt } from '../draft/json-pointer.ts'
import { schemaIssue } from './schema-issue.ts'
import { fieldsOfPart, resolvedPart } from './schema-part-at.ts'
import { shownValue } from './shown-value.ts'
import type { Validator } from './validators.ts'

const most = 50

/** What is wrong with the form of a document, one issue per place, at most 50. */
export function formIssues(document: JsonValue, validator: Validator, file: string): readonly Issue[] {
  if (validator(document)) return []
  const errors = validator.errors ?? []
  const unions = errors.filter(isUnion)
  const issues = errors.flatMap((error) => {
    if (isUnion(error)) return unionIssue(error, errors, document, file)
    if (unions.some((union) => union.instancePath === error.instancePath)) return []
    return schemaIssue({ error, document, file }) ?? []
  })
  return [...new Map(issues.map((each) => [each.path, each])).values()].slice(0, most)
}

function isUnion({ keyword }: ErrorObject): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf'
}

/** A value that fits none of the forms it may have: said by what is wrong inside of it where that can be told, else by those forms. */
function unionIssue(error: ErrorObject, errors: readonly ErrorObject[], document: JsonValue, file: string): Issue[] {
  const { instancePath: path } = error
  const isInside = (each: ErrorObject) => each.instancePath !== path && isWithin(each.instancePath, path)
  if (errors.some(isInside)) return []
  const branches: readonly SchemaPart[] = Array.isArray(error.schema) ? error.schema : []
  const allowed = branches.map((branch) => formOf(branch, file)).join(' | ')
  return [issue('wrong-form', 'error', path, { value: shownValue(valueAt(document, path)), allowed })]
}

const forms: Readonly<Record<string, string>> = { number: '123', integer: '123', string: '"…"', array: '[…]' }

function formOf(branch: SchemaPart, file: string): string {
  const { part, file: within } = resolvedPart(branch, file)
  if (part.enum !== undefined) return part.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (part.const !== undefined) return JSON.stringify(part.const)
  const keys = part.required ?? [...fieldsOfPart(part, within).keys()]
  if (part.type === 'object' || part.required !== undefined) return `{${keys.map((key) => `"${key}": …`).join(', ')}}`
  if (part.oneOf !== undefined) return part.oneOf.map((each) => formOf(each, within)).join(' | ')
  return typeof part.type === 'string' ? (forms[part.type] ?? '…') : '…'
}
