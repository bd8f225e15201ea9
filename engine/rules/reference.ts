import { Engine, type Event } from 'json-rules-engine'
import { invariant } from '../kernel/invariant.ts'
import type { Choice, Decider, DecisionRequest, Decisions } from '../model/choice.ts'
import { Gap, type Value } from '../model/value.ts'
import { exactOperators } from './exact-operators.ts'
import { type PersonFields, personResolver } from './path-resolver.ts'

/**
 * Decides with json-rules-engine itself: every row of every choice is a rule of its own, and of those that hold the first is
 * taken. Slow and plain: it is what the compiled decider is held against. Rejects only where the program is wrong, for instance
 * where a name of a choice has no value.
 */
export function referenceDecider(): Decider<Promise<Decisions>> {
  return {
    async decide(requests) {
      const decisions: (readonly number[])[] = []
      for (const request of requests) decisions.push(await decideOne(request))
      return decisions
    },
  }
}

/** One Engine per request: parallel runs of a shared one mix up their facts without an error. */
async function decideOne({ frame, choices }: DecisionRequest): Promise<readonly number[]> {
  const { person, facts } = gatherFacts({ frame, choices })
  const engine = new Engine([], { allowUndefinedFacts: false, pathResolver: personResolver(person) })
  for (const [name, holds] of Object.entries(exactOperators)) engine.addOperator(name, holds)
  choices.forEach((choice, index) => {
    choice.rows.forEach((conditions, row) => {
      engine.addRule({ conditions, event: { type: 'holds', params: { choice: index, row } } })
    })
  })
  const { events } = await engine.run(facts)
  return choices.map((_, index) => firstRow(events, index))
}

/** All facts before the run, as constants: `person` with its attributes, and every name by its id. */
function gatherFacts({ frame, choices }: DecisionRequest): { person: PersonFields; facts: Record<string, unknown> } {
  const values = choices.flatMap((choice) => choice.names.map((name) => [name.id, valueIn(frame[name.slot], choice)]))
  const facts = Object.fromEntries(values) as Record<string, Value>
  const attributes = Object.entries(facts).filter(([id]) => id.startsWith('person.'))
  const person = Object.fromEntries(attributes.map(([id, value]) => [id.slice('person.'.length), value]))
  return { person, facts: { ...facts, person } }
}

function valueIn(value: Value | undefined, choice: Choice): Value {
  invariant(value !== undefined && !(value instanceof Gap), `a fact of the choice ${choice.path} has no value`)
  return value
}

function firstRow(events: readonly Event[], choice: number): number {
  const rows = events.flatMap(({ params }) => (params?.choice === choice ? Number(params.row) : []))
  return rows.length === 0 ? -1 : Math.min(...rows)
}
