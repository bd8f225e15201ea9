import type { ErrorObject } from 'ajv'
import { invariant, issue, type Issue, type IssueCode } from '../../engine/index.ts'
import { placeOf } from './schema-index.ts'
import { shown } from './validate-shown.ts'

const malformedCodes = {
  PersonId: 'person-id-malformed',
  CalendarDate: 'date-malformed',
  PeriodKey: 'period-key-malformed',
  Currency: 'currency-malformed',
  FactName: 'fact-name-malformed',
  FactPath: 'fact-path-malformed',
  ParamName: 'param-name-malformed',
  ExactText: 'decimal-malformed',
  DecimalText: 'decimal-malformed',
} as const satisfies Record<string, IssueCode>

/**
 * The issue of a text that breaks a pattern or a format. In the document schemas those stand in named parts only, whose name tells what
 * was wanted; in those of the API they may stand at a field, whose first example tells it.
 */
export function malformedIssue(error: ErrorObject): Issue {
  const name = placeOf(error.parentSchema).pointer.split('/').at(-1)
  if (name === 'Id') return malformedId(String(error.data), error.instancePath)
  if (name === 'Text' || name === 'LongText') return forbiddenCharacter(error)
  const code = Object.entries(malformedCodes).find(([part]) => part === name)?.[1]
  if (code === undefined) return unnamedIssue(error)
  return issue(code, 'error', error.instancePath, { value: shown(error.data) })
}

function unnamedIssue({ parentSchema, instancePath }: ErrorObject): Issue {
  const { file, pointer } = placeOf(parentSchema)
  invariant(file.startsWith('api/'), `no issue stands for a malformed ${pointer}`)
  const [example = ''] = Object(parentSchema).examples ?? []
  return issue('text-malformed', 'error', instancePath, { example })
}

/** The issue of a text that cannot be an id, with one made of its letters and digits where it has any. */
export function malformedId(id: string, path: string): Issue {
  const words =
    id
      .slice(0, 64)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const suggestion = words.join('-').replace(/^[0-9-]+/, '')
  const isNew = suggestion !== '' && suggestion !== id
  return issue('id-malformed', 'error', path, { value: shown(id), suggestion: isNew ? suggestion : '' })
}

function forbiddenCharacter(error: ErrorObject): Issue {
  const allowed = new RegExp((error.parentSchema as { pattern: string }).pattern, 'u')
  const character = [...String(error.data)].find((each) => !allowed.test(each)) ?? ''
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return issue('text-forbidden-character', 'error', error.instancePath, { character: `U+${code}` })
}
