import type { GivenMetric, RawFactValues, RawScheme } from '../../../engine/index.ts'

/** Figures of somebody that are being corrected; texts as they are typed, an empty one leaves a figure as it was. */
export interface CorrectionDraft {
  readonly employee: string
  readonly name: string
  /** As the run froze them. */
  readonly frozen: RawFactValues
  readonly texts: Readonly<Record<string, string>>
  /** Whether texts were filled in, since the figures now say otherwise. */
  readonly isChangedSince: boolean
}

/** The metrics of people that can be typed into a field. */
export function typedMetrics({ metrics }: RawScheme): readonly GivenMetric[] {
  return metrics.filter(
    (metric): metric is GivenMetric =>
      metric.kind === 'given' && (metric.scope ?? 'person') === 'person' && metric.unit !== 'records',
  )
}

/** A fact as it stands in a field: `true` as `yes`. */
export function factText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? '' : String(value)
}

/** What was typed as a fact: numbers as exact decimal text, `１，２３４` as 1234. */
export function factOf({ unit }: Pick<GivenMetric, 'unit'>, text: string): string | boolean {
  const plain = text.normalize('NFKC').trim()
  if (unit === 'yes-no') return plain === 'yes'
  const isWord = unit === 'grade' || unit === 'date' || unit === 'text'
  return isWord ? text.trim() : plain.replaceAll(/[,\s]/g, '')
}

/** What somebody's figures are to be; nothing where none differs from what was frozen. */
export function correctionOf(
  { employee, frozen, texts }: CorrectionDraft,
  metrics: readonly GivenMetric[],
): { readonly employee: string; readonly facts: Readonly<Record<string, string | boolean>> } | undefined {
  const changed = metrics.flatMap((metric): [string, string | boolean][] => {
    const text = texts[metric.id] ?? ''
    return text.trim() === '' || text === factText(frozen[metric.id]) ? [] : [[metric.id, factOf(metric, text)]]
  })
  return changed.length === 0 ? undefined : { employee, facts: Object.fromEntries(changed) }
}

/** Somebody's figures as they were frozen, with what the figures say now where that is something else. */
export function correctionDraft(
  person: { readonly employee: string; readonly name: string },
  frozen: RawFactValues,
  now: RawFactValues | undefined,
): CorrectionDraft {
  const differing = Object.entries(now ?? {}).filter(([id, value]) => factText(value) !== factText(frozen[id]))
  const texts = Object.fromEntries(differing.map(([id, value]) => [id, factText(value)]))
  return { ...person, frozen, texts, isChangedSince: Object.values(texts).some((text) => text !== '') }
}
