import { useContext, useMemo, useSyncExternalStore } from 'react'
import { useTranslate } from 'react-admin'
import type { RawScheme } from '../../../engine/index.ts'
import { useLanguage } from '../bound/use-words.ts'
import { ChecksContext } from '../checks/checks-context.ts'
import { useDraftValue } from '../draft/use-draft.ts'
import { type CaseRuns, noRuns } from './case-run.ts'
import { type FigureWords, figureWords } from './deviation-words.ts'

/** What came of the cases of the draft when they were run last. */
export function useCaseRuns(): CaseRuns {
  const checks = useContext(ChecksContext)
  return useSyncExternalStore(checks?.subscribe ?? never, checks?.getCaseRuns ?? nothing)
}

const never = () => () => undefined
const nothing = () => noRuns

/** What the draft calls figures and their values; undefined while it is no scheme. */
export function useFigureWords(): FigureWords | undefined {
  const document = useDraftValue<RawScheme>('/document')
  const language = useLanguage()
  const translate = useTranslate()
  return useMemo(() => {
    try {
      return document === undefined ? undefined : figureWords(document, language, translate)
    } catch {
      return undefined
    }
  }, [document, language, translate])
}
