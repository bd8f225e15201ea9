import { facts as factsCollection } from '../../../collections/figures.ts'
import type { JsonObject, JsonValue } from '../../../store/json.ts'
import type { StoredRecord } from '../../../store/store.ts'
import { checkFacts } from '../../../uses/figures/check-facts.ts'
import { inTurns } from '../in-turns.ts'
import type { FigureRow, GroupValue } from './figure-row.ts'
import type { FigureChecking } from './figure-source.ts'

/** Facts of teams, departments and the company, which a table of people repeats on the rows of their people. */
export interface GroupValues {
  add(row: FigureRow): void
  /** Checks and changes the facts of the groups, once all rows were seen. */
  end(): Promise<void>
}

interface Group {
  readonly kind: GroupValue['kind']
  readonly id: string
  readonly facts: Map<string, { readonly value: GroupValue['value']; readonly line: number }>
}

export function groupValues(checking: FigureChecking): GroupValues {
  const groups = new Map<string, Group>()
  return {
    add: (row) => {
      for (const value of row.ofGroups) addValue(value, row, groups, checking)
    },
    end: async () => {
      if (groups.size === 0) return
      const departments = await departmentsOfTeams(checking.people)
      await inTurns(groups.values(), (group) => changeGroup(group, departments, checking))
    },
  }
}

/** Two rows of one group must say the same. */
function addValue(
  { kind, metric, name, value }: GroupValue,
  { line, record, department }: FigureRow,
  groups: Map<string, Group>,
  { report, days, metrics }: FigureChecking,
): void {
  const team = typeof record.fields.team === 'string' ? record.fields.team : undefined
  const id = { team, department, company: 'company' }[kind]
  if (id === undefined) return report(line, metric, 'cell-without-group', { metric: name })
  const group: Group = groups.get(`${kind}:${id}`) ?? { kind, id, facts: new Map() }
  groups.set(`${kind}:${id}`, group)
  const earlier = group.facts.get(metric)
  if (earlier === undefined) {
    group.facts.set(metric, { value, line })
    const errors = checkFacts({ facts: { [metric]: value } }, { kind, id }, days, metrics)
    for (const { code, params } of errors) report(line, metric, code, params)
  } else if (earlier.value !== value)
    report(line, metric, 'cell-differs-in-group', { metric: name, first: earlier.line })
}

function changeGroup(
  { kind, id, facts }: Group,
  departments: ReadonlyMap<string, string | undefined>,
  checking: FigureChecking,
): void {
  const { days, report, changes, reaches } = checking
  const recordId = `${days.key}:${kind}:${id}`
  const before = checking.facts.get(recordId)
  const department = kind === 'department' ? id : kind === 'team' ? departments.get(id) : undefined
  const given = Object.fromEntries([...facts].map(([metric, { value }]) => [metric, value]))
  const fields = groupFields({ kind, id, department, period: days.key }, before, given)
  const line = [...facts.values()][0]?.line ?? 1
  const { mayCreate, mayUpdate } = reaches.facts
  const isReached = before === undefined ? mayCreate({ id: recordId, fields }) : mayUpdate(before)
  if (!isReached) return report(line, [...facts.keys()][0] ?? '', 'import-outside-reach', { id: `${kind}:${id}` })
  const standing = before?.fields.facts
  changes.add({
    ...{ in: factsCollection.name, id: recordId, subject: `${kind}:${id}`, line, fields, before },
    shown: () => Object.entries(given).flatMap(([key, after]) => shownValue(key, Object(standing)[key], after)),
  })
}

function groupFields(
  { kind, id, department, period }: { kind: string; id: string; department: string | undefined; period: string },
  before: StoredRecord | undefined,
  given: JsonObject,
): JsonObject {
  const facts = { ...Object(before?.fields.facts), ...given }
  return { ...before?.fields, period, kind, group: id, ...(department !== undefined && { department }), facts }
}

export function shownValue(key: string, before: JsonValue | undefined, after: JsonValue) {
  return before === after ? [] : [{ key, ...(before !== undefined && { before }), after }]
}

/** A team is of the department that all of its members are in; undefined where they are in several. */
async function departmentsOfTeams(
  people: ReadonlyMap<string, StoredRecord>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>()
  await inTurns(people.values(), ({ fields: { team, department } }) => {
    if (typeof team !== 'string' || typeof department !== 'string') return
    found.set(team, !found.has(team) || found.get(team) === department ? department : undefined)
  })
  return found
}
