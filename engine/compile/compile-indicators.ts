import type { Decimal } from '../kernel/decimal.ts'
import { zero } from '../kernel/decimal.ts'
import type { Compiling } from '../model/compiling.ts'
import type { Id, Indicator, Quantity } from '../model/raw/scheme.ts'
import { compileScoring } from '../scoring/scoring-kinds.ts'
import type { CompiledIndicator, Limits } from './scheme.ts'

/** One level of the tree of indicators with all below it. */
export function compileIndicators(
  indicators: readonly Indicator[],
  path: string,
  compiling: Compiling,
): readonly CompiledIndicator[] {
  return indicators.flatMap((raw, index) => compileIndicator(raw, `${path}/${index}`, compiling) ?? [])
}

function compileIndicator(raw: Indicator, path: string, compiling: Compiling): CompiledIndicator | undefined {
  const figure = `score:${raw.id}`
  const name = compiling.names.find(figure)
  if (name === undefined) return undefined
  const scoring = raw.scoring && compileScoring(raw.scoring, `${path}/scoring`, figure, compiling)
  const children = compileIndicators(raw.children ?? [], `${path}/children`, compiling)
  const weight = compileWeight(raw, path, compiling)
  return { raw, path, figure, slot: name.slot, weight, scoring, children, limits: compileLimits(raw, path, compiling) }
}

function compileWeight(raw: Indicator, path: string, compiling: Compiling): (post: Id | undefined) => Decimal {
  const usual = raw.weight === undefined ? zero : compiling.quantity(`${path}/weight`, raw.weight)
  const byPost = new Map<Id | undefined, Decimal>()
  raw.weights?.forEach((own, index) => {
    const weight = compiling.quantity(`${path}/weights/${index}/weight`, own.weight)
    for (const post of own.posts) byPost.set(post, weight)
  })
  return byPost.size === 0 ? () => usual : (post) => byPost.get(post) ?? usual
}

/** A cap and a floor that are plain quantities. */
export function compileLimits(
  raw: { cap?: Quantity; floor?: Quantity } | undefined,
  path: string,
  compiling: Compiling,
): Limits {
  return {
    cap: raw?.cap === undefined ? undefined : compiling.quantity(`${path}/cap`, raw.cap),
    floor: raw?.floor === undefined ? undefined : compiling.quantity(`${path}/floor`, raw.floor),
  }
}
