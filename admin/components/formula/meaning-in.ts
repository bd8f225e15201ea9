import type { FormulaContext } from './formula-context.ts'

const places = ['metrics', 'parameters', 'indicators', 'rewards', 'penalties', 'pay', 'bands'] as const

/** What a name is, in a few words: its unit and where it is defined; `translate` gives the words. */
export function meaningIn(translate: (key: string) => string): FormulaContext['meaningOf'] {
  return ({ type, unit, path }) => {
    const kind = translate(`editor.formula.units.${unit ?? type}`)
    const place = path === undefined ? 'field' : (places.find((each) => path.startsWith(`/${each}`)) ?? 'given')
    return `${translate(`editor.formula.places.${place}`)} · ${kind}`
  }
}
