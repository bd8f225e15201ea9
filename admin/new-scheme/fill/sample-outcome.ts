import {
  compileScheme,
  evaluateCompiled,
  type Id,
  type PersonOutcome,
  type RawCase,
  type RawScheme,
} from '../../../engine/index.ts'

/** Somebody of a worked case to try values on. */
export interface Sample {
  readonly one: RawCase
  readonly person: Id
}

/** What one figure of a sample comes to: with the values to compare with, and with those that are typed. */
export interface SampleFigure {
  readonly kind: 'total' | 'band' | 'pay' | 'payout'
  readonly id: string
  readonly name: string
  readonly before?: string
  readonly after?: string
}

type Values = Readonly<Record<Id, number>>

/** One person of each case that comes to a result, the paid ones first, at most `most`. */
export function samplesOf(cases: readonly RawCase[], most = 12): readonly Sample[] {
  const all = cases.flatMap((one) => {
    const complete = one.expect.filter(({ status = 'complete' }) => status === 'complete')
    const found = complete.find(({ payout, pay }) => Number(payout ?? Object.values(pay ?? {})[0] ?? 0) > 0)
    const expected = found ?? complete[0]
    return expected === undefined ? [] : [{ sample: { one, person: expected.person }, isPaid: found !== undefined }]
  })
  return [...all.filter(({ isPaid }) => isPaid), ...all.filter(({ isPaid }) => !isPaid)]
    .slice(0, most)
    .map(({ sample }) => sample)
}

/** The outcome of a sample by these values, the suggested ones where there is none; undefined where they do not allow one. */
export function outcomeOf(document: RawScheme, { one, person }: Sample, values: Values): PersonOutcome | undefined {
  const { scheme } = compileScheme(document, { parameters: { ...one.parameters, ...values }, suggested: true })
  if (scheme === undefined) return undefined
  const { period, people, groups } = one
  const { outcome } = evaluateCompiled(scheme, { format: 1, period, people, ...(groups && { groups }) })
  return outcome?.people.find(({ id }) => id === person)
}

/** Total, band, pay components and payout of two outcomes beside each other; bands and components by name. */
export function figuresOf(
  document: RawScheme,
  before: PersonOutcome | undefined,
  after: PersonOutcome | undefined,
): readonly SampleFigure[] {
  const bandName = (id: string | undefined) => document.bands?.rows.find((row) => row.id === id)?.name ?? id
  const beside = (was: string | undefined, is: string | undefined) => ({
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
  })
  const components = document.pay?.components ?? []
  return [
    { kind: 'total', id: 'total', name: '', ...beside(before?.total, after?.total) },
    { kind: 'band', id: 'band', name: '', ...beside(bandName(before?.band), bandName(after?.band)) },
    ...components.map(({ id, name }): SampleFigure => {
      return { kind: 'pay', id, name, ...beside(before?.pay?.[id], after?.pay?.[id]) }
    }),
    { kind: 'payout', id: 'payout', name: '', ...beside(before?.payout, after?.payout) },
  ].filter((figure): figure is SampleFigure => 'before' in figure || 'after' in figure)
}
