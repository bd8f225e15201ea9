import { createHash } from 'node:crypto'
import {
  type RawCases,
  type RawScheme,
  renameCases,
  renameParts,
  type Renaming,
  renamingProblems,
} from '../../../engine/index.ts'
import { canonicalText } from '../../store/canonical.ts'
import type { JsonObject } from '../../store/json.ts'
import type { SentContent } from '../../uses/schemes/draft-fields.ts'
import { asJson } from '../../uses/schemes/scheme-record.ts'
import { clashFound } from './clash-found.ts'
import { conflictsOf } from './conflicts-of.ts'
import { type Found, foundWrong } from './found-wrong.ts'
import type { ImportPlan, ImportToPlan } from './import-plan.ts'
import { mapParts } from './map-parts.ts'
import { metricsToAdd } from './metrics-to-add.ts'
import { ownerFound } from './owner-found.ts'
import { choicesFor } from './remembered.ts'
import { saidDifference } from './said-difference.ts'
import { suggesterOf } from './suggest-ours.ts'
import { theirParts } from './their-parts.ts'
import { withRest } from './with-rest.ts'

/** Largest content of a draft in bytes, without blanks: what is larger could not be sent to be saved again. */
export const contentLimitBytes = 900_000

/**
 * What an import would do: the document under our ids, what stands in its way, and how it differs from what it would replace. Computes
 * only; the content has satisfied its schemas.
 */
export function planImport(toPlan: ImportToPlan): ImportPlan {
  const { content, options, ours, remembered, stands, language } = toPlan
  const their = content.document as unknown as RawScheme
  const from = { department: their.department, system: their.source?.system }
  const { department } = options
  // Whose it was does not matter where it is to be somebody else's.
  const unowned = department === undefined ? their : ({ ...their, department: undefined } as unknown as RawScheme)
  const suggest = suggesterOf(ours, choicesFor(from, remembered))
  const owner = { before: their.department, now: department }
  const chosen = { choices: options.map ?? {}, all: theirParts(their), owner }
  const mapped = mapParts(theirParts(unowned), ours, chosen, suggest)
  const clashes = renamingProblems(unowned, mapped.renaming).map(clashFound)
  const renaming = clashes.length > 0 ? {} : mapped.renaming
  const id = options.as ?? their.id
  const brought = contentAs({ id, renaming, department, name: options.name }, unowned, content, options.parameters)
  const replaces = stands.state === 'within-reach' ? options.version : undefined
  const { made, found: rest } = withRest(brought, toPlan)
  const metrics = options.addMetrics === true ? metricsToAdd(made.document, mapped.keptMetrics, renaming) : []
  return {
    ...{ id, replaces, content: made, from, unknown: mapped.unknown, metrics },
    conflicts: conflictsOf(id, stands, options.version),
    found: [
      ...mapped.found,
      ...clashes,
      ...ownerFound(made.document.department, department, ours),
      ...casesOfOther(content, their.id),
      ...tooLarge(made),
      ...rest,
    ],
    difference: stands.state === 'within-reach' ? saidDifference(id, stands.content, made, language) : undefined,
    fingerprint: fingerprintOf({ id, replaces: replaces ?? 0, ...made, metrics }),
  }
}

interface As {
  readonly id: string
  readonly renaming: Renaming
  readonly department: string | undefined
  readonly name: string | undefined
}

/** The content under its new ids; keys stay in their order. */
function contentAs(
  { id, renaming, department, name }: As,
  document: RawScheme,
  { parameters, cases }: SentContent,
  more: SentContent['parameters'] = {},
): SentContent {
  const own = { id, ...(department !== undefined && { department }), ...(name !== undefined && { name }) }
  const renamed = { ...renameParts(document, renaming), ...own }
  // The cases have satisfied their schema too.
  const worked = cases && { ...renameCases(cases as unknown as RawCases, renaming), scheme: id }
  return {
    document: asJson(renamed),
    parameters: { ...parameters, ...more },
    ...(worked && { cases: asJson(worked) }),
  }
}

function casesOfOther({ cases }: SentContent, id: string): readonly Found[] {
  if (cases === undefined || cases.scheme === id) return []
  return [foundWrong('belongs-to-other', '/cases/scheme', { id, other: cases.scheme ?? '' })]
}

function tooLarge(content: SentContent): readonly Found[] {
  const size = Buffer.byteLength(JSON.stringify(content))
  if (size <= contentLimitBytes) return []
  return [foundWrong('import-scheme-too-large', '', { size, limit: contentLimitBytes })]
}

/** Changes with anything that would be done otherwise. */
function fingerprintOf(done: JsonObject | object): string {
  return createHash('sha256')
    .update(canonicalText(asJson(done)))
    .digest('hex')
}
