import { issue, type Issue } from '../../../engine/index.ts'
import type { JsonValue } from '../draft/json.ts'
import type { Mistake } from './schema-issue.ts'
import { shownValue } from './shown-value.ts'

const codes = {
  PersonId: 'person-id-malformed',
  CalendarDate: 'date-malformed',
  PeriodKey: 'period-key-malformed',
  Currency: 'currency-malformed',
  FactName: 'fact-name-malformed',
  FactPath: 'fact-path-malformed',
  ParamName: 'param-name-malformed',
  ExactText: 'decimal-malformed',
  DecimalText: 'decimal-malformed',
} as const

/** The issue of a text that breaks a pattern or a format: the part of the schema that it stands in tells what was wanted. */
export function malformedIssue({ error }: Mistake, value: JsonValue | undefined): Issue {
  const name = /\$defs\/(\w+)\/\w+$/.exec(error.schemaPath)?.[1] ?? ''
  const path = error.instancePath
  if (error.keyword === 'propertyNames') return malformedId(error.params.propertyName, path)
  if (name === 'Text' || name === 'LongText') return forbiddenCharacter(String(value), path)
  const code = Object.entries(codes).find(([part]) => part === name)?.[1]
  return code === undefined
    ? malformedId(String(value), path)
    : issue(code, 'error', path, { value: shownValue(value) })
}

function malformedId(id: string, path: string): Issue {
  const words =
    id
      .slice(0, 64)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const suggestion = words.join('-').replace(/^[0-9-]+/, '')
  return issue('id-malformed', 'error', path, {
    value: shownValue(id),
    suggestion: suggestion === id ? '' : suggestion,
  })
}

const forbidden = /[\p{Cc}\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u

/** Control characters and marks that turn the direction of writing may stand in no text; lines may end in long ones. */
export function isForbidden(character: string): boolean {
  return forbidden.test(character) && character !== '\n'
}

function forbiddenCharacter(text: string, path: string): Issue {
  const character = [...text].find(isForbidden) ?? ''
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''
  return issue('text-forbidden-character', 'error', path, { character: `U+${code}` })
}
