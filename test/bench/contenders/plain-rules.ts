import { Engine, type Event } from 'json-rules-engine'
import { invariant, type RawFactValues, type RawPerson } from '../../../engine/index.ts'
import { indicatorCount, weightOf } from '../bench-scheme.ts'
import type { Contender, PersonFigures } from '../contender.ts'
import { type DoubleMoney, double, payInDoubles, roundDouble } from '../pay-in-doubles.ts'
import { bandRules, penaltyRules, rewardRules, stepRules } from './plain-rule-lists.ts'

/**
 * json-rules-engine as its README uses it: rules made once, `run` with an object of facts for each person, the arithmetic
 * around it in plain numbers. Three engines, for steps, bands, rewards and penalties, each run once per person: measured a
 * tenth to a quarter faster than one engine in which rules of lower priority wait for facts that others add.
 */
export const plainRules: Contender = {
  id: 'plain-rules',
  title: 'json-rules-engine',
  isSlow: true,
  prepare: ({ people }) => {
    const engines = { steps: new Engine(stepRules()), bands: new Engine(bandRules()), consequences: new Engine() }
    for (const rule of [...rewardRules(), ...penaltyRules()]) engines.consequences.addRule(rule)
    return async (visit) => {
      for (const person of people) visit(await evaluatePerson(person, engines))
    }
  },
}

type Engines = Readonly<Record<'steps' | 'bands' | 'consequences', Engine>>

async function evaluatePerson({ id, facts = {} }: RawPerson, engines: Engines): Promise<PersonFigures> {
  const { scores, total } = await score(facts, engines.steps)
  const { events } = await engines.bands.run({ total })
  const { band, coefficient } = paramsOf<{ band: string; coefficient: number }>(events[0])
  const { complaints, absences, months } = facts
  const taken = await engines.consequences.run({ total, band, complaints, absences, months })
  const money = (type: string) =>
    taken.events.filter((event) => event.type === type).map((event) => moneyOf(event, facts))
  return payInDoubles({ id, scores, total, band, coefficient }, facts, money('reward'), money('penalty'))
}

async function score(facts: RawFactValues, steps: Engine) {
  const attainments: Record<string, number> = {}
  for (let index = 0; index < indicatorCount; index += 1) {
    attainments[`attainment-${index}`] = (double(facts[`actual-${index}`]) / double(facts[`target-${index}`])) * 100
  }
  const { events } = await steps.run(attainments)
  const scores: Record<string, number> = {}
  let sum = 0
  for (const event of events) {
    const taken = paramsOf<{ index: number; score: number }>(event)
    scores[`i-${taken.index}`] = taken.score
    sum += taken.score * weightOf(taken.index)
  }
  return { scores, total: Math.round(sum) / 100 }
}

function paramsOf<Params>(event: Event | undefined): Params {
  invariant(event?.params !== undefined, 'every table has a row for everyone')
  return event.params as Params
}

const amounts: Readonly<Record<string, (facts: RawFactValues) => number>> = {
  top: () => 1000,
  flawless: () => 300,
  loyal: (facts) => roundDouble(double(facts.base) * 0.05),
  complained: (facts) => double(facts.complaints) * 50,
  absent: () => 200,
  failed: () => 100,
}

function moneyOf(event: Event, facts: RawFactValues): DoubleMoney {
  const { id } = paramsOf<{ id: string }>(event)
  return { id, money: amounts[id]?.(facts) ?? 0 }
}
