import type { Scheme } from '../compile/scheme.ts'
import { Decimal } from '../kernel/decimal.ts'
import { toFixed, toText } from '../kernel/text.ts'
import { indicatorsOf } from '../model/indicators-of.ts'
import type { PersonOutcome } from '../model/raw/outcome.ts'
import type { Frame, Value } from '../model/value.ts'
import type { FastPerson } from './fast-person.ts'
import { slotOf } from './load-steps.ts'

type Draft = { -readonly [K in keyof PersonOutcome]: PersonOutcome[K] }

/** Writes the outcome of a person for whom the plan ran through: complete, or not included. */
export function personWriter(scheme: Scheme): (run: FastPerson) => PersonOutcome {
  const { raw } = scheme
  const metrics = scheme.metrics.flatMap(({ raw: metric, name }) =>
    metric.kind === 'given' ? [] : [{ id: metric.id, slot: name.slot }],
  )
  const scores = indicatorsOf(raw).map(({ indicator }) => ({
    id: indicator.id,
    slot: slotOf(scheme, `score:${indicator.id}`) ?? -1,
  }))
  const [total, rank, band] = [
    slotOf(scheme, 'total') ?? -1,
    slotOf(scheme, 'rank') ?? -1,
    slotOf(scheme, 'band') ?? -1,
  ]
  const components = scheme.components.map(({ raw: component }) => ({
    id: component.id,
    scale: component.rounding?.scale ?? raw.money.scale,
  }))
  const scoreScale = raw.score.scale
  const scoreText = rememberTexts(scoreScale)
  const fullMetrics = fullOf<string | boolean>(metrics, '')
  const fullPay = fullOf(components, '')
  const fullScores = fullOf(scores, '')
  /** Every field that this scheme gives, in the order of `writeOutcome`. */
  const outline = (isNamed: boolean, hasNotes: boolean): Draft => ({
    id: '',
    ...(isNamed && { name: '' }),
    status: 'complete',
    ...(hasNotes && { notes: [] }),
    ...(metrics.length > 0 && { metrics: fullMetrics }),
    ...(scores.length > 0 && { scores: fullScores, total: '' }),
    ...(raw.rank !== undefined && { rank: 0 }),
    ...(raw.bands !== undefined && { band: '' }),
    ...(raw.rewards !== undefined && { rewards: [] }),
    ...(raw.penalties !== undefined && { penalties: [] }),
    ...(raw.pay !== undefined && { pay: fullPay, payout: '' }),
  })
  const [plain, noted] = [outline(false, false), outline(false, true)]
  const [named, namedAndNoted] = [outline(true, false), outline(true, true)]
  return (run) => {
    const { frame } = run
    if (run.leftOut !== undefined) return { ...headOf(run), notes: [run.leftOut] }
    const { id, name } = run.person
    const hasNotes = run.notes.length > 0
    // A copy of an outline keeps its shape: filling it in costs a fraction of adding field after field.
    const draft = name === undefined ? { ...(hasNotes ? noted : plain) } : { ...(hasNotes ? namedAndNoted : named) }
    draft.id = id
    if (name !== undefined) draft.name = name
    if (hasNotes) draft.notes = run.notes
    if (metrics.length > 0) put(draft, 'metrics', textsOf(metrics, fullMetrics, frame, shown))
    if (scores.length > 0) put(draft, 'scores', textsOf(scores, fullScores, frame, scoreText, run.scoreTexts))
    const [whole, place, grade] = [frame[total], frame[rank], frame[band]]
    if (scores.length > 0) {
      put(draft, 'total', whole instanceof Decimal ? toFixed(whole, Math.max(scoreScale, whole.scale)) : undefined)
    }
    if (raw.rank !== undefined) put(draft, 'rank', place instanceof Decimal ? Number(toText(place)) : undefined)
    if (raw.bands !== undefined) put(draft, 'band', typeof grade === 'string' ? grade : undefined)
    if (raw.rewards !== undefined) draft.rewards = run.rewards
    if (raw.penalties !== undefined) draft.penalties = run.penalties
    if (raw.pay !== undefined) addPay(draft, run, components, fullPay, raw.money.scale)
    return draft
  }
}

/** A figure that is not there is left out. */
function put<K extends 'metrics' | 'scores' | 'total' | 'rank' | 'band'>(
  draft: Draft,
  key: K,
  value: Draft[K] | undefined,
): void {
  if (value === undefined) delete draft[key]
  else draft[key] = value
}

function headOf(run: FastPerson): Draft {
  const { id, name } = run.person
  return name === undefined ? { id, status: 'not-included' } : { id, name, status: 'not-included' }
}

/** How many different scores are remembered: tables give the same few numbers again and again. */
const mostRemembered = 512

/** A score as it is shown; numbers that come from a table are written once. */
function rememberTexts(scale: number): (value: Value | undefined) => string | undefined {
  const texts = new Map<Decimal, string>()
  return (value) => {
    if (!(value instanceof Decimal)) return undefined
    const known = texts.get(value)
    if (known !== undefined) return known
    const text = toFixed(value, Math.max(scale, value.scale))
    if (texts.size < mostRemembered) texts.set(value, text)
    return text
  }
}

interface Place {
  readonly id: string
  readonly slot: number
}

/** Texts by id. Objects begin as a copy of a full one: they keep its shape, and most people have all of its figures. */
function textsOf<T extends string | boolean>(
  places: readonly Place[],
  full: Readonly<Record<string, T>>,
  frame: Frame,
  textOf: (value: Value | undefined) => T | undefined,
  known: readonly (T | undefined)[] = [],
): Record<string, T> | undefined {
  const texts = { ...full }
  let lacking = 0
  for (let place = 0; place < places.length; place += 1) {
    const { id, slot } = places[place] as Place
    const text = known[place] ?? textOf(frame[slot])
    if (text === undefined) {
      delete texts[id]
      lacking += 1
    } else texts[id] = text
  }
  return lacking === places.length ? undefined : texts
}

function fullOf<T>(places: readonly { readonly id: string }[], value: T): Readonly<Record<string, T>> {
  const full: Record<string, T> = {}
  for (const { id } of places) full[id] = value
  return full
}

function shown(value: Value | undefined): string | boolean | undefined {
  if (value instanceof Decimal) return toText(value)
  return typeof value === 'boolean' ? value : undefined
}

function addPay(
  draft: Draft,
  run: FastPerson,
  components: readonly { id: string; scale: number }[],
  full: Readonly<Record<string, string>>,
  scale: number,
): void {
  const pay = { ...full }
  for (let place = 0; place < components.length; place += 1) {
    const amount = run.amounts[place]
    const component = components[place] as { id: string; scale: number }
    if (amount === undefined) delete pay[component.id]
    else pay[component.id] = toFixed(amount, component.scale)
  }
  draft.pay = pay
  draft.payout = toFixed(run.payout, scale)
  if (run.carried !== undefined)
    draft.carried = Object.fromEntries(run.carried.map(([id, value]) => [id, toText(value)]))
}
