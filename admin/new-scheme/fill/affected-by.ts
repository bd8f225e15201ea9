import { buildNames, formulaTokens, indicatorsOf, type Names, type RawScheme } from '../../../engine/index.ts'

/** A part of a scheme that depends on a parameter. */
export interface Affected {
  readonly kind: 'indicator' | 'band' | 'reward' | 'penalty' | 'pay'
  readonly name: string
}

/** A part with what it takes and what it gives, by ids of names: `total`, `score:sales`, `pay:bonus`. */
interface Part {
  readonly affected?: Affected
  readonly takes: ReadonlySet<string>
  readonly gives: readonly string[]
}

/**
 * The indicators, bands, rewards, penalties and pay components in which a parameter stands, and those that take what comes of them, in the
 * order of the document. The total and what follows from it are affected wherever a score is.
 */
export function affectedBy(document: RawScheme, parameter: string): readonly Affected[] {
  const parts = partsOf(document)
  const changed = new Set([parameter])
  const found = new Set<Part>()
  for (let before = -1; before < changed.size; ) {
    before = changed.size
    for (const part of parts) {
      if (![...part.takes].some((id) => changed.has(id))) continue
      found.add(part)
      for (const id of part.gives) changed.add(id)
    }
  }
  return parts.flatMap((part) => (found.has(part) && part.affected !== undefined ? [part.affected] : []))
}

function partsOf(document: RawScheme): readonly Part[] {
  const names = buildNames(document, () => undefined)
  const takes = (value: unknown) => new Set(namedIn(value, names))
  const named = (kind: Affected['kind'], prefix: string, all: readonly { id: string; name: string }[] = []) =>
    all.map((each): Part => {
      const own = `${prefix}${each.id}`
      return { affected: { kind, name: each.name }, takes: takes(each), gives: [own, ...inAll(kind)] }
    })
  const { rows = [], ...rest } = document.bands ?? {}
  return [
    ...document.metrics.map((metric): Part => ({ takes: takes(metric), gives: [metric.id] })),
    ...indicatorsOf(document).map(({ indicator: { children: _, ...own } }): Part => {
      const { id, name } = own
      return { affected: { kind: 'indicator', name }, takes: takes(own), gives: [`score:${id}`, 'total'] }
    }),
    { takes: new Set(['total']), gives: ['rank', 'band', 'coefficient'] },
    ...rows.map(
      (row): Part => ({ affected: { kind: 'band', name: row.name }, takes: takes(row), gives: ['coefficient'] }),
    ),
    // What the coefficient alone is made of decides nobody's band.
    { takes: takes([rest, rows.map(({ coefficient: _, ...row }) => row)]), gives: ['band', 'coefficient'] },
    ...named('reward', 'reward:', document.rewards),
    ...named('penalty', 'penalty:', document.penalties),
    ...named('pay', 'pay:', document.pay?.components),
  ]
}

function inAll(kind: Affected['kind']): readonly string[] {
  if (kind === 'reward') return ['rewards']
  return kind === 'penalty' ? ['penalties'] : []
}

/** Texts that are no formulas. */
const words: ReadonlySet<string> = new Set([
  'id',
  'name',
  'description',
  'help',
  'criterion',
  'note',
  'kind',
  'operator',
])

/** Ids of everything that a part names: in `{ "parameter": … }`, in conditions, in formulas. */
function namedIn(value: unknown, names: Names): readonly string[] {
  if (typeof value === 'string') return idsIn(value, names)
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each) => namedIn(each, names))
  return Object.entries(value).flatMap(([key, each]) => {
    if ((key === 'parameter' || key === 'fact') && typeof each === 'string') return [each]
    return words.has(key) ? [] : namedIn(each, names)
  })
}

function idsIn(formula: string, names: Names): readonly string[] {
  return formulaTokens(formula, names).flatMap(({ text, kind }) => {
    const id = kind === 'word' || kind === 'bracketed' ? names.find(text)?.id : undefined
    return id === undefined ? [] : [id]
  })
}
