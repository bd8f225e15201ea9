/** One condition of what a reading asked for. */
export interface Asked {
  readonly field: string
  /** How it is compared: one of the words of `audit.compared`. */
  readonly how: 'is' | 'in' | 'atLeast' | 'atMost' | 'above' | 'below' | 'contains' | 'isPresent' | 'other'
  readonly value: string
}

const comparisons = ['is', 'in', 'atLeast', 'atMost', 'above', 'below', 'contains', 'isPresent'] as const

/** The conditions of a filter as the audit log keeps it, one below the other. */
export function askedFor(filter: unknown): readonly Asked[] {
  const inside: { all?: unknown; any?: unknown; not?: unknown; field?: unknown } = Object(filter)
  for (const list of [inside.all, inside.any]) if (Array.isArray(list)) return list.flatMap(askedFor)
  if (inside.not !== undefined) return askedFor(inside.not)
  if (typeof inside.field !== 'string') return []
  const how = comparisons.find((each) => Object.hasOwn(inside, each)) ?? 'other'
  const value: unknown = Object(inside)[how]
  const text = Array.isArray(value) ? value.join('、') : String(value ?? '')
  return [{ field: inside.field, how, value: text }]
}
