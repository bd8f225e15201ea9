import { add, type Decimal, decimal } from '../../engine/index.ts'
import type { Evaluation, PersonFigures } from './contender.ts'

/** What becomes of everyone's figures: `looked` at once and let go, as previews and runs do, or all `kept` until the end. */
export type Manner = 'looked' | 'kept'

/** An evaluation with what becomes of the figures. */
export function inManner(evaluate: Evaluation, manner: Manner): () => Promise<unknown> {
  return manner === 'kept' ? () => collect(evaluate) : () => lookAt(evaluate)
}

/** Everyone's figures in a list. */
export async function collect(evaluate: Evaluation): Promise<readonly PersonFigures[]> {
  const all: PersonFigures[] = []
  await evaluate((figures) => {
    all.push(figures)
  })
  return all
}

/** What previews make of it: payouts added up exactly, people counted by band. */
export class Look {
  payout: Decimal = decimal(0)
  readonly bands = new Map<string | undefined, number>()
  /** Whoever stands where others could still read it has to be written in full: no compiler may leave out what nobody looks at. */
  last: PersonFigures | undefined

  see(figures: PersonFigures): void {
    const { payout = 0, band } = figures
    this.last = figures
    this.payout = add(this.payout, decimal(payout))
    this.bands.set(band, (this.bands.get(band) ?? 0) + 1)
  }
}

async function lookAt(evaluate: Evaluation): Promise<Look> {
  const look = new Look()
  await evaluate((figures) => look.see(figures))
  return look
}
