import type { Scheme } from '../compile/scheme.ts'
import type { RawFacts, RawGroup, RawPerson } from '../model/raw/facts.ts'
import type { GroupKind } from '../model/raw/scheme.ts'
import { countRow, type RowHits } from '../model/row-hits.ts'
import type { Frame, Gap } from '../model/value.ts'
import { undefinedFor } from '../scoring/reason.ts'
import { PersonRun } from './person-run.ts'

const notComputed = undefinedFor('not-computed', '', {})
type GroupsOf = PersonRun['groups']

/** What is looked at while people are evaluated. */
export interface Watching {
  /** Whose calculation is written down. */
  readonly isTraced: (id: string) => boolean
  /** Where taken rows are counted; undefined: they are not. */
  readonly rowHits: RowHits | undefined
}

/**
 * One run per person of the facts, with those of the smaller periods inside. `places`: where each of them stands in the document that
 * they are taken from.
 */
export function gatherRuns(
  scheme: Scheme,
  facts: RawFacts,
  { isTraced, rowHits }: Watching,
  places?: readonly number[],
): readonly PersonRun[] {
  const groups = new Map((facts.groups ?? []).map((group, index) => [keyOf(group.kind, group.id), { group, index }]))
  const count: PersonRun['countRow'] = rowHits === undefined ? () => {} : (row) => countRow(rowHits, row)
  return facts.people.map((person, index) => {
    const groupsOf = groupsOfPerson(person, groups)
    const trace = isTraced(person.id) ? [] : undefined
    const own = { given: person, source: `/people/${places?.[index] ?? index}` }
    const frame = emptyFrame(scheme)
    const start = { person, period: facts.period, frame, trace, countRow: count, own, groups: groupsOf }
    const run = new PersonRun(start)
    addParts(run, scheme)
    return run
  })
}

/** There is one company, whatever its id. */
function keyOf(kind: GroupKind, id: string | undefined): string {
  return kind === 'company' ? kind : `${kind} ${id}`
}

function emptyFrame(scheme: Scheme): Frame {
  return new Array<Gap>(scheme.names.size).fill(notComputed)
}

function groupsOfPerson(person: RawPerson, groups: ReadonlyMap<string, { group: RawGroup; index: number }>): GroupsOf {
  const found = new Map<GroupKind, { group: RawGroup; given: RawGroup; source: string }>()
  const ids = { team: person.team, department: person.department, company: '' }
  for (const kind of ['team', 'department', 'company'] as const) {
    const placed = groups.get(keyOf(kind, ids[kind]))
    if (placed) found.set(kind, { group: placed.group, given: placed.group, source: `/groups/${placed.index}` })
  }
  return found
}

function addParts(run: PersonRun, scheme: Scheme): void {
  const periods = new Set([run.person, ...[...run.groups.values()].map((each) => each.group)].flatMap(periodsOf))
  for (const period of periods) {
    const groups = new Map(
      [...run.groups].map(([kind, each]) => [kind, { ...each, ...partOf(each.group, each.source, period) }]),
    )
    const own = partOf(run.person, run.own.source, period)
    const whole = { person: run.person, trace: undefined, countRow: run.countRow }
    run.parts.set(period, new PersonRun({ ...whole, period, frame: emptyFrame(scheme), own, groups }))
  }
}

function periodsOf(whole: Pick<RawPerson, 'parts'>): string[] {
  return (whole.parts ?? []).map((part) => part.period)
}

function partOf(whole: Pick<RawPerson, 'parts'>, source: string, period: string): PersonRun['own'] {
  const index = whole.parts?.findIndex((part) => part.period === period) ?? -1
  return { given: whole.parts?.[index] ?? {}, source: `${source}/parts/${index}` }
}
