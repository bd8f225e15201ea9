import type { FoundEntry } from '../../audit/verify/chained-entry.ts'
import type { LogFinding } from '../../audit/verify/log-finding.ts'
import { sentence } from '../../messages/messages.ts'
import type { JsonValue } from '../../store/json.ts'
import { logId } from '../../store/log-id.ts'
import type { Context } from '../context.ts'

/** What was done to a log, with the number of the entry and what it says now. `entries`: those that were found. */
export function logFindingSentence(
  finding: LogFinding,
  entries: readonly FoundEntry[],
  { language }: Pick<Context, 'language'>,
): string {
  switch (finding.kind) {
    case 'edited': {
      const { entry, before = '' } = finding
      const found = entries.find(({ id }) => id === logId(entry))
      return sentence('log-edited', { entry, before, says: textOf(found) }, language)
    }
    case 'inserted': {
      const { id, place } = finding
      return sentence('log-inserted', { id, place, says: textOf(entries[place - 1]) }, language)
    }
    case 'swapped':
      return sentence('log-swapped', { entries: listOf(finding.entries) }, language)
    case 'rewritten':
      return sentence('log-rewritten', { entry: finding.entry }, language)
    default: {
      const { kind, from, to } = finding
      return sentence(from === to ? `log-${kind}` : `log-${kind}-many`, { from, to }, language)
    }
  }
}

const mostNamed = 20

function listOf(numbers: readonly number[]): string {
  return `${numbers.slice(0, mostNamed).join(', ')}${numbers.length > mostNamed ? ', …' : ''}`
}

/** An entry of the audit log in short: when, who, what. Nothing of an entry of another form. */
function textOf(entry: FoundEntry | undefined): string {
  const { at, who, action, resource, resourceId } = entry?.fields ?? {}
  return [at, nameOf(who), action, resource, resourceId].filter((each) => typeof each === 'string').join(' ')
}

function nameOf(who: JsonValue | undefined): JsonValue | undefined {
  if (typeof who !== 'object' || who === null || Array.isArray(who)) return undefined
  const { kind, id } = Object(who)
  return id ?? kind
}
