import type { CompiledIndicator, Scheme } from '../compile/scheme.ts'
import { isZero } from '../kernel/compare.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { toText } from '../kernel/text.ts'
import { Gap } from '../model/value.ts'
import { reasonFor, undefinedFor } from '../scoring/reason.ts'
import { isFor } from './choose-participants.ts'
import { leafScore, type Node, uncounted } from './leaf-score.ts'
import { limit } from './limit.ts'
import type { PersonRun } from './person-run.ts'
import type { LeafScores } from './score-indicators.ts'
import { record, rounded } from './trace.ts'
import { type Level, type Weighed, weighLevel } from './weigh-level.ts'
import { noteZero, whyZero } from './why-zero.ts'

/** Stage 3, second half: missing policies, caps, weights, up the tree. Fills the scores into the frame; gives the level at the top. */
export function weighScores(scheme: Scheme, scores: LeafScores, run: PersonRun): Level {
  return weighLevel(scheme.indicators.map((indicator) => weigh(scheme, indicator, scores, run)))
}

function weigh(scheme: Scheme, indicator: CompiledIndicator, scores: LeafScores, run: PersonRun): Weighed {
  const { raw, figure } = indicator
  const weight = raw.added === true ? undefined : indicator.weight(run.person.post)
  const node = nodeOf(scheme, indicator, weight, scores, run)
  if (node.value instanceof Gap) run.frame[indicator.slot] = node.value
  const value = node.value instanceof Gap ? node.value : finish(scheme, indicator, node, node.value, run)
  if (node.isUncounted === true) recordUncounted(indicator, node, run)
  return { figure, value, isCounted: node.isUncounted !== true, weight }
}

function nodeOf(
  scheme: Scheme,
  indicator: CompiledIndicator,
  weight: Decimal | undefined,
  scores: LeafScores,
  run: PersonRun,
): Node {
  const { raw, figure, scoring, children } = indicator
  if ((weight !== undefined && isZero(weight)) || !isFor(raw, run)) {
    leaveOut(children, run)
    return uncounted(reasonFor('not-for-this-post', figure, {}))
  }
  if (scoring !== undefined) return leafScore(indicator, scores, run)
  const level = weighLevel(children.map((child) => weigh(scheme, child, scores, run)))
  if (!level.isCounted) return uncounted(reasonFor('nothing-counts-below', figure, {}))
  return { value: level.value, how: 'weighted', inputs: level.inputs }
}

/** What stands below a node that is not for someone is not for them either. */
function leaveOut(indicators: readonly CompiledIndicator[], run: PersonRun): void {
  for (const { figure, slot, children } of indicators) {
    run.frame[slot] = undefinedFor('not-for-this-post', figure, {})
    leaveOut(children, run)
  }
}

/** Caps the score. Formulas, conditions and people meet it rounded; it is weighed unrounded unless the scheme rounds every score. */
function finish(scheme: Scheme, indicator: CompiledIndicator, node: Node, unlimited: Decimal, run: PersonRun): Decimal {
  const { score } = scheme.raw
  const { figure, path, slot, limits } = indicator
  const cut = limit(unlimited, limits, figure)
  if (cut.reason !== undefined) run.notes.push(cut.reason)
  const { value, said } = rounded(cut.value, { scale: score.scale, mode: score.rounding })
  run.frame[slot] = value
  const reason = whyZero(value, cut.value, cut.reason ?? node.reason, figure)
  noteZero(run, value, reason)
  if (node.row !== undefined) run.countRow(node.row)
  record(run, () => ({
    figure,
    stage: 'scores',
    how: node.how ?? '',
    path,
    inputs: [...(node.inputs ?? [])],
    ...(node.row && { row: node.row }),
    ...said,
    unrounded: toText(unlimited),
    ...(reason && { reason }),
  }))
  return score.at === 'every-score' ? value : cut.value
}

function recordUncounted({ figure, path }: CompiledIndicator, node: Node, run: PersonRun): void {
  const reason = node.reason ?? reasonFor('not-counted', figure, {})
  record(run, () => ({ figure, stage: 'scores', how: 'not-counted', path, inputs: [], value: '', reason }))
}
