import { findFunction } from '../../engine/formula/functions/function-kinds.ts'
import type { Evaluation } from '../../engine/evaluate.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'

/** What the drawn documents and their outcomes had in them, and how often, so that a run can say that it reached everything. */
export class Tally {
  schemes = 0
  refused = 0
  cases = 0
  people = 0
  readonly #seen = new Map<string, number>()

  see(feature: string): void {
    this.#seen.set(feature, (this.#seen.get(feature) ?? 0) + 1)
  }

  count(feature: string): number {
    return this.#seen.get(feature) ?? 0
  }

  /** Those that begin so, most frequent first. */
  beginning(prefix: string): readonly (readonly [string, number])[] {
    return [...this.#seen].filter(([feature]) => feature.startsWith(prefix)).sort((a, b) => b[1] - a[1])
  }

  lacking(features: Iterable<string>): string[] {
    return [...features].filter((feature) => !this.#seen.has(feature))
  }

  /** `key` for every key of the scheme, `key:value` where its value is a word, and what its formulas call. */
  seeScheme(scheme: RawScheme): void {
    for (const feature of new Set(featuresOf(scheme))) this.see(`scheme ${feature}`)
  }

  seeEvaluation(scheme: RawScheme, { outcome, issues }: Evaluation): void {
    for (const issue of issues) this.see(`issue ${issue.code}`)
    const people = outcome?.people ?? []
    this.people += people.length
    for (const { status, missing = [], problems = [], notes = [], trace = [] } of people) {
      this.see(`status ${status}`)
      for (const each of missing) this.see(`missing ${each.what}`)
      for (const reason of [...problems, ...notes]) this.see(`reason ${reason.code}`)
      for (const entry of trace) {
        this.see(`how ${entry.how}`)
        if (entry.reason !== undefined) this.see(`reason ${entry.reason.code}`)
      }
    }
    const isPlain =
      people.length > 0 && people.every(({ status }) => status === 'complete' || status === 'not-included')
    if (isPlain && people.some(({ status }) => status === 'complete')) this.#seePlain(scheme)
  }

  /** Nothing was missing or wrong with anyone: the compiled evaluator could go its own way. */
  #seePlain(scheme: RawScheme): void {
    this.see('plain')
    for (const feature of new Set(featuresOf(scheme))) this.see(`plain ${feature}`)
  }
}

const formulaKeys: ReadonlySet<string> = new Set([
  'formula',
  'of',
  'actual',
  'target',
  'amount',
  'base',
  'pool',
  'share',
  'prior',
  'scale',
  'cap',
  'floor',
  'wage',
])

/** `call:<function>` by the id of the function, whatever language it is called in. */
function* functionsIn(formula: string): Generator<string> {
  for (const [, word = ''] of formula.matchAll(/([\p{Script=Han}a-z]+)\(/gu)) {
    const found = findFunction(word)
    if (found !== undefined) yield `call:${found.id}`
  }
}

function* featuresOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* featuresOf(each)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key
      if (typeof inner === 'string' || typeof inner === 'boolean') yield `${key}:${inner}`
      if (typeof inner === 'string' && formulaKeys.has(key)) yield* functionsIn(inner)
      yield* featuresOf(inner)
    }
  }
}
