import type { CompiledIndicator } from './scheme.ts'

/** The indicators that are scored themselves, in document order. */
export function leavesOf(indicators: readonly CompiledIndicator[]): readonly CompiledIndicator[] {
  return indicators.flatMap((indicator) =>
    indicator.scoring === undefined ? leavesOf(indicator.children) : [indicator],
  )
}
