import type { RawFactValues, RawGroup, RawPart, RawPerson, RawValue } from '../../../engine/index.ts'

/** Facts of somebody that a run had wrong. What is named takes the place of what the run had; null: there is none. */
export type Correction = CorrectedSubject & {
  readonly facts?: CorrectedFacts
  /** Facts of the smaller periods inside. */
  readonly parts?: readonly { readonly period: string; readonly facts: CorrectedFacts }[]
}

export type CorrectedSubject =
  | { readonly employee: string }
  | { readonly kind: RawGroup['kind']; readonly group: string }

export type CorrectedFacts = Readonly<Record<string, RawValue | null>>

/** Facts with their corrections. */
export function corrected(facts: RawFactValues = {}, corrections: CorrectedFacts = {}): RawFactValues {
  const all = Object.entries({ ...facts, ...corrections })
  return Object.fromEntries(all.filter((entry): entry is [string, RawValue] => entry[1] !== null))
}

/** The people with everything that was corrected about them, in the order in which it was. */
export function correctPeople(people: readonly RawPerson[], corrections: readonly Correction[]): readonly RawPerson[] {
  const own = Map.groupBy(corrections.filter(isOfPerson), ({ employee }) => employee)
  return people.map((person) => (own.get(person.id) ?? []).reduce(correctOne, person))
}

/** The groups likewise; one to which nothing was given before is added. */
export function correctGroups(groups: readonly RawGroup[], corrections: readonly Correction[]): readonly RawGroup[] {
  let all = groups
  for (const correction of corrections) {
    if (isOfPerson(correction)) continue
    const { kind, group: id } = correction
    const known = all.find((group) => group.kind === kind && group.id === id)
    const after = correctOne(known ?? { kind, id }, correction)
    all = known === undefined ? [...all, after] : all.map((group) => (group === known ? after : group))
  }
  return all
}

export function isOfPerson(correction: Correction): correction is Correction & { readonly employee: string } {
  return 'employee' in correction
}

function correctOne<T extends Pick<RawPerson, 'facts' | 'parts'>>(one: T, { facts, parts = [] }: Correction): T {
  return {
    ...one,
    ...(facts && { facts: corrected(one.facts, facts) }),
    ...(parts.length > 0 && { parts: parts.reduce(correctPart, one.parts ?? []) }),
  }
}

function correctPart(parts: RawPart[], { period, facts }: { period: string; facts: CorrectedFacts }): RawPart[] {
  const known = parts.find((part) => part.period === period)
  const after = { ...(known ?? { period }), facts: corrected(known?.facts, facts) }
  return known === undefined ? [...parts, after] : parts.map((part) => (part === known ? after : part))
}
