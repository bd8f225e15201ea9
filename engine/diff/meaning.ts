import { canonicalSet, canonicalText } from './canonical-text.ts'
import { conditionMeaning } from './condition-meaning.ts'
import type { LeafShape } from './shape.ts'

/** A text that two formulas share where they say the same; each scheme reads them with its own names. */
export type FormulaMeaning = (text: string) => string

/** A text that two values of one field share where they mean the same. */
export function meaning(value: unknown, shape: LeafShape, ofFormula: FormulaMeaning): string {
  switch (shape.by) {
    case 'value':
      return canonicalText(value ?? shape.usual)
    case 'set':
      return canonicalSet(value)
    case 'formula': {
      const text = value ?? shape.usual
      return typeof text === 'string' ? ofFormula(text) : canonicalText(text)
    }
    case 'condition':
      return conditionMeaning(value)
  }
}
