import type { ErrorObject } from 'ajv'
import type { SchemaPart } from '../../schemas/schema-part.ts'
import { issue, type Issue } from '../../engine/index.ts'
import { placeOf, type SchemaPlace, type Thoroughness, validatorAt } from './schema-index.ts'
import { issueOf } from './validate-issue.ts'
import { lookedThrough } from './validate-size.ts'
import { meantBranch } from './validate-union.ts'

/**
 * What is wrong with a value that stands at `path`: one issue per place, at most `most`. A large value is looked through for all
 * of its mistakes only with its lists cut short; its first mistake is always among them.
 */
export function problemsOf(place: SchemaPlace, value: unknown, path: string, most: number): readonly Issue[] {
  const first = mistakesOf(place, 'first', value, path)
  if (first.length === 0) return []
  const cut = lookedThrough(value)
  const all = cut === undefined ? [] : mistakesOf(place, 'all', cut, path)
  const found = [...issuesOf(all, most), ...(cut === value ? [] : issuesOf(first, most))]
  return [...new Map(found.map((each) => [each.path, each])).values()]
}

function mistakesOf(place: SchemaPlace, thoroughness: Thoroughness, value: unknown, path: string): ErrorObject[] {
  const validator = validatorAt(place, thoroughness)
  if (validator(value)) return []
  return (validator.errors ?? []).map((error) => ({ ...error, instancePath: path + error.instancePath }))
}

/**
 * Where a value fits in none of the branches of a union the validator complains about all of them; here only the branch that was
 * meant is asked again.
 */
function issuesOf(errors: readonly ErrorObject[], most: number): readonly Issue[] {
  const unions = new Map(errors.filter(isUnion).map((error) => [error.instancePath, error]))
  const choices = new Set(errors.filter(isChoiceOfFields).flatMap(branchesIn))
  const found = new Map<string, Issue>()
  for (const error of errors) {
    if (found.size >= most) break
    if (choices.has(error.parentSchema as SchemaPart)) continue
    for (const each of problemsAt(error, unions, most)) if (!found.has(each.path)) found.set(each.path, each)
  }
  return [...found.values()]
}

function problemsAt(error: ErrorObject, unions: ReadonlyMap<string, ErrorObject>, most: number): readonly Issue[] {
  const inUnion = unions.get(error.instancePath) ?? outerUnion(error.instancePath, unions)
  if (inUnion === undefined) return isChoiceOfFields(error) ? [choiceIssue(error)] : issueOf(error)
  return inUnion === error && outerUnion(error.instancePath, unions) === undefined ? unionProblems(error, most) : []
}

function outerUnion(path: string, unions: ReadonlyMap<string, ErrorObject>): ErrorObject | undefined {
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const union = unions.get(path.slice(0, end))
    if (union !== undefined) return union
    if (end === 0) return undefined
  }
  return undefined
}

function unionProblems(error: ErrorObject, most: number): readonly Issue[] {
  const meant = meantBranch(branchesIn(error), error.data, error.instancePath)
  if ('issue' in meant) return [meant.issue]
  return problemsOf(placeOf(meant.branch), error.data, error.instancePath, most)
}

function isUnion(error: ErrorObject): boolean {
  return error.keyword === 'oneOf' && !isChoiceOfFields(error)
}

/** `oneOf` or `anyOf` of nothing but required fields. */
function isChoiceOfFields(error: ErrorObject): boolean {
  if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') return false
  return branchesIn(error).every((branch) => Object.keys(branch).join() === 'required')
}

function branchesIn(error: ErrorObject): readonly SchemaPart[] {
  return error.schema as readonly SchemaPart[]
}

function choiceIssue(error: ErrorObject): Issue {
  const names = branchesIn(error).flatMap((branch) => branch.required ?? [])
  const present = names.filter((name) => Object.hasOwn(Object(error.data), name)).join(', ')
  const allowed = names.join(', ')
  return present === ''
    ? issue('one-of-missing', 'error', error.instancePath, { allowed })
    : issue('more-than-one-of', 'error', error.instancePath, { allowed, present })
}
