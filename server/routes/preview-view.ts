import type { Missing, OutcomeReason, PersonShort, ShortfallReason } from '../../engine/index.ts'
import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import { paramsOf } from '../messages/params-of.ts'
import { word } from '../messages/word.ts'
import type { JsonObject } from '../store/json.ts'
import type { ShownPreview } from '../uses/previews/shown-preview.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'

/** A preview as lists show it: what was previewed, for whom, and what it comes to in all. */
export function previewSummaryView({ record, isShielded, summary }: ShownPreview): JsonObject {
  const { id, version, fields } = record
  const { summary: _, ...head } = fields
  if (summary === undefined) return { id, version, ...head, isShielded }
  const { currency, people, payout, budget } = summary
  return asJson({ id, version, ...head, isShielded, currency, people, payout, ...(budget && { budget }) })
}

/** All of a preview that somebody may see, with its reasons in sentences. */
export function previewView(shown: ShownPreview, language: Language): JsonObject {
  const { summary, gains, losses, shortfalls, limits } = shown
  const head = previewSummaryView(shown)
  if (summary === undefined) return head
  const { gains: _, losses: __, departments: ___, ...rest } = summary
  return asJson({
    ...head,
    ...rest,
    ...{ gains, losses },
    limits: summary.limits.map((limit, place) => ({ ...limit, ...limits[place] })),
    shortfalls: {
      people: summary.shortfalls.people,
      reasons: summary.shortfalls.reasons.map((reason) => reasonView(reason, language)),
      rows: shortfalls.rows.map((row) => shortView(row, language)),
      withheld: shortfalls.withheld,
    },
  })
}

function reasonView(reason: ShortfallReason, language: Language): object {
  return reason.kind === 'missing' ? { ...reason, message: missingSentence(reason, language) } : reason
}

function shortView({ missing, problems, ...person }: PersonShort, language: Language): object {
  return {
    ...person,
    missing: missing.map((one) => ({ ...one, message: missingSentence(one, language) })),
    problems: problems.map((one) => ({ ...one, message: problemSentence(one, language) })),
  }
}

type MissingSaid = Pick<Missing, 'name' | 'what' | 'rater' | 'period'>

function missingSentence({ what, name, period = '', rater = '' }: MissingSaid, language: Language): string {
  return sentence('sheet-missing', { what: word('missing', what, language), name, period, rater, figure: '' }, language)
}

function problemSentence({ code, params }: OutcomeReason, language: Language): string {
  return sentence(code, paramsOf(params), language)
}
