import type { Expected, RawCases, RawScheme } from '../../engine/index.ts'

/** Somebody of a worked case and what they get. */
export interface Example {
  /** What the case shows, in one sentence. */
  readonly case: string
  readonly period: string
  readonly person: string
  readonly name?: string
  readonly post?: string
  readonly currency: string
  readonly total?: string
  readonly band?: string
  /** Amount as decimal text. */
  readonly payout?: string
  readonly pay: readonly { readonly name: string; readonly amount: string }[]
}

/**
 * The first person of the cases who is paid, else the first who has a result; what comes out is what the case says, which every test run
 * computes anew.
 */
export function exampleOf(scheme: RawScheme, { cases }: RawCases): Example | undefined {
  const all = cases.flatMap((one) => one.expect.map((expected) => ({ one, expected })))
  const complete = all.filter(({ expected: { status = 'complete' } }) => status === 'complete')
  const found = complete.find(({ expected }) => Number(payoutOf(expected) ?? 0) > 0) ?? complete[0]
  if (found === undefined) return undefined
  const { one, expected } = found
  const person = one.people.find(({ id }) => id === expected.person)
  const nameIn = (all: readonly { id: string; name: string }[] = [], id: string | undefined) =>
    all.find((each) => each.id === id)?.name
  const [post, band] = [nameIn(scheme.posts, person?.post), nameIn(scheme.bands?.rows, expected.band)]
  const payout = payoutOf(expected)
  return {
    ...{ case: one.name, period: one.period, person: expected.person, currency: scheme.money.currency },
    ...(person?.name !== undefined && { name: person.name }),
    ...(post !== undefined && { post }),
    ...(expected.total !== undefined && { total: String(expected.total) }),
    ...(band !== undefined && { band }),
    ...(payout !== undefined && { payout }),
    pay: (scheme.pay?.components ?? []).flatMap(({ id, name }) => {
      const amount = expected.pay?.[id]
      return amount === undefined ? [] : [{ name, amount: String(amount) }]
    }),
  }
}

/** Cases that say what one component comes to need not say the sum of one. */
function payoutOf({ payout, pay = {} }: Expected): string | undefined {
  const amounts = Object.values(pay)
  const [only] = amounts
  if (payout !== undefined) return String(payout)
  return amounts.length === 1 && only !== undefined ? String(only) : undefined
}
