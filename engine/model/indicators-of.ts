import type { Indicator, RawScheme } from './raw/scheme.ts'

export interface PlacedIndicator {
  readonly indicator: Indicator
  /** JSON pointer to it. */
  readonly path: string
  readonly parent: Indicator | undefined
}

/** All indicators of a scheme's tree with their places, parents before children. */
export function indicatorsOf(raw: RawScheme): readonly PlacedIndicator[] {
  const placed: PlacedIndicator[] = []
  const visit = (indicators: readonly Indicator[], path: string, parent: Indicator | undefined) => {
    indicators.forEach((indicator, index) => {
      const own = `${path}/${index}`
      placed.push({ indicator, path: own, parent })
      visit(indicator.children ?? [], `${own}/children`, indicator)
    })
  }
  visit(raw.indicators, '/indicators', undefined)
  return placed
}
