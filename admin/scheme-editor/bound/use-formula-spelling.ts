import { useMemo } from 'react'
import { shownFormula, storedFormula } from '../../components/formula/stored-and-shown.ts'
import type { Spelling } from '../../components/spreadsheet/column.ts'
import { useNames } from '../names/use-names.ts'
import { useLanguage } from './use-words.ts'

/** Formulas of the draft as people see and type them, with names for ids. */
export function useFormulaSpelling(): Spelling {
  const names = useNames()
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  return useMemo(
    () => ({
      shown: (kept) => shownFormula(kept, { names, language }),
      kept: (shown) => storedFormula(shown, { names, language }),
    }),
    [names, language],
  )
}
