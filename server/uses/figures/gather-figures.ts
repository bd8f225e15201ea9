import { createHash } from 'node:crypto'
import {
  compareCycles,
  type Cycle,
  cycleOf,
  invariant,
  partsOf,
  type RawGroup,
  type RawPerson,
  type RawScheme,
} from '../../../engine/index.ts'
import { periods } from '../../collections/figures.ts'
import { inPortions } from '../../evaluation/in-portions.ts'
import type { Scope } from '../../store/query.ts'
import type { Store } from '../../store/store.ts'
import { daysOfPeriod } from './days-of-period.ts'
import { gatherCohort, type GroupChosen } from './gather-cohort.ts'
import { gatherFacts, gatherRatings } from './gather-given.ts'
import { gatherHistory } from './gather-history.ts'
import { historyWanted } from './gather-history-wanted.ts'
import { type Given, groupsOf, withFigures } from './gather-person.ts'
import { figuresWanted } from './gather-wanted.ts'

export interface FiguresAsked {
  /** Id of the scheme, whose ratings and earlier results count. */
  readonly scheme: string
  /** Whose scheme it is. */
  readonly department: string
  /** What it says, in each of the contents that are evaluated. */
  readonly documents: readonly RawScheme[]
  readonly period: string
  readonly group?: GroupChosen | undefined
  /** Which people somebody may evaluate: a scope over departments. */
  readonly reach: Scope
}

/** A list of people with everything that an evaluation needs of them. */
export interface FiguresPortion {
  readonly people: readonly RawPerson[]
  /** The same as one JSON text. */
  readonly text: string
}

export interface FiguresGathered {
  readonly groups: readonly RawGroup[]
  /** How many people there are within reach, and beyond it. */
  readonly people: number
  readonly outside: number
  /** The people, in the order of their ids; can be read once. */
  readonly portions: AsyncIterable<FiguresPortion>
  /** Tells, once all portions were read, whether the figures are the same as another time: 64 hexadecimal digits. */
  readonly fingerprint: () => string
}

const portionSize = 500

/** Everything that is kept about the people of a scheme in a period and that the scheme asks for. */
export async function gatherFigures(asked: FiguresAsked, store: Store): Promise<FiguresGathered> {
  const { scheme, documents, period } = asked
  const days = daysOfPeriod(period)
  invariant(days !== undefined, `"${period}" is no period`)
  const wanted = figuresWanted(documents)
  const earlier = historyWanted(documents, period)
  const departments = [asked.department, ...documents.flatMap(({ participants }) => participants?.departments ?? [])]
  const { people, outside } = await gatherCohort({ departments, group: asked.group, days, reach: asked.reach }, store)
  const ids = new Set(people.map(({ id }) => id))
  const inside = smallerPeriods(period)
  const given: Given = {
    ...{ period, inside, wanted, earlier, setUp: await setUpAmong(earlier.periods, store) },
    facts: await gatherFacts([...new Set([period, ...inside, ...earlier.periods])], ids, store),
    ratings: await gatherRatings(scheme, [period, ...inside], ids, store),
    ...(await gatherHistory({ scheme, days, wanted: earlier, people }, store)),
  }
  const groups = groupsOf(people, given)
  const hash = createHash('sha256').update(JSON.stringify(groups))
  let isRead = false
  async function* portions(): AsyncGenerator<FiguresPortion> {
    for await (const portion of inPortions(people, portionSize)) {
      const whole = portion.map((person) => withFigures(person, given))
      const text = JSON.stringify(whole)
      hash.update(text)
      yield { people: whole, text }
    }
    isRead = true
  }
  const fingerprint = () => {
    invariant(isRead, 'figures have a fingerprint once they were read')
    return hash.copy().digest('hex')
  }
  return { groups, people: people.length, outside, portions: portions(), fingerprint }
}

const cycles = ['half-year', 'quarter', 'month'] as const satisfies readonly Cycle[]

function smallerPeriods(period: string): readonly string[] {
  return cycles.flatMap((cycle) => (compareCycles(cycle, cycleOf(period)) < 0 ? partsOf(period, cycle) : []))
}

async function setUpAmong(keys: readonly string[], store: Store): Promise<Given['setUp']> {
  if (keys.length === 0) return new Map()
  const { records } = await store.list(periods.name, { scope: 'everything', filter: { field: 'id', in: keys } })
  return new Map(
    records.flatMap(({ id }) => {
      const days = daysOfPeriod(id)
      return days === undefined ? [] : [[id, days] as const]
    }),
  )
}
