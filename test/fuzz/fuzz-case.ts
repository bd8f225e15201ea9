import fc from 'fast-check'
import type { RawFacts } from '../../engine/model/raw/facts.ts'
import type { RawScheme } from '../../engine/model/raw/scheme.ts'
import { Draw } from '../support/arbitrary-draw.ts'
import { drawFacts } from '../support/arbitrary-facts.ts'
import { drawScheme } from '../support/arbitrary-scheme.ts'
import { smaller } from './smaller.ts'

/** A scheme and several facts to evaluate it with: compiling takes longer than evaluating a few people. */
export interface FuzzCase {
  readonly scheme: RawScheme
  readonly facts: readonly RawFacts[]
}

/** fast-check draws the cases and, where one fails, looks for the smallest that still does. */
export class FuzzCases extends fc.Arbitrary<FuzzCase> {
  readonly #factsPerScheme: number

  constructor(factsPerScheme: number) {
    super()
    this.#factsPerScheme = factsPerScheme
  }

  override generate(random: fc.Random): fc.Value<FuzzCase> {
    const { scheme, plan } = drawScheme(new Draw(random))
    const facts = Array.from({ length: this.#factsPerScheme }, () => drawFacts(plan, scheme))
    return new fc.Value({ scheme, facts }, undefined)
  }

  override canShrinkWithoutContext(value: unknown): value is FuzzCase {
    return typeof value === 'object' && value !== null && 'scheme' in value && 'facts' in value
  }

  override shrink(value: FuzzCase): fc.Stream<fc.Value<FuzzCase>> {
    return fc.stream(smaller(value)).map((each) => new fc.Value(each, undefined))
  }
}
