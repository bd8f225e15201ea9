import type { GivenMetric, GroupKind, RawGroup, RawPerson, RawValue } from '../../../engine/index.ts'
import type { CellReport } from '../cells/cell-report.ts'

type Fact = Exclude<RawValue, object>
interface Group {
  readonly kind: GroupKind
  readonly id: string
  name?: string
  readonly facts: Map<string, { readonly value: Fact; readonly row: number }>
}

/** The facts of teams, departments and the company that a table of people repeats on the rows of their people. */
export interface GroupFacts {
  name(kind: GroupKind, id: string, name: string): void
  /** Two rows of one group must say the same. */
  add(metric: GivenMetric, value: Fact, person: RawPerson, row: number, report: CellReport): void
  all(): RawGroup[]
  /** The first row that gave a metric of one of `all()`, by its index. */
  rowOf(index: number, metric: string): number | undefined
}

export function groupFacts(): GroupFacts {
  const groups = new Map<string, Group>()
  const groupAt = (kind: GroupKind, id: string) => {
    const group: Group = groups.get(`${kind}:${id}`) ?? { kind, id, facts: new Map() }
    groups.set(`${kind}:${id}`, group)
    return group
  }
  return {
    name: (kind, id, name) => {
      groupAt(kind, id).name = name
    },
    add: (metric, value, person, row, report) => {
      const kind = metric.scope ?? 'person'
      const id = kind === 'person' ? undefined : groupIdOf(person, kind)
      if (kind === 'person' || id === undefined) return report('cell-without-group', 'error', { metric: metric.name })
      const { facts } = groupAt(kind, id)
      const earlier = facts.get(metric.id)
      if (earlier === undefined) facts.set(metric.id, { value, row })
      else if (earlier.value !== value) {
        report('cell-differs-in-group', 'error', { metric: metric.name, first: earlier.row })
      }
    },
    all: () => [...groups.values()].map(rawGroup),
    rowOf: (index, metric) => [...groups.values()][index]?.facts.get(metric)?.row,
  }
}

function groupIdOf(person: RawPerson, kind: GroupKind): string | undefined {
  return kind === 'company' ? 'company' : person[kind]
}

function rawGroup({ kind, id, name, facts }: Group): RawGroup {
  const values = Object.fromEntries([...facts].map(([metric, { value }]) => [metric, value]))
  return { kind, id, ...(name !== undefined && { name }), ...(facts.size > 0 && { facts: values }) }
}
