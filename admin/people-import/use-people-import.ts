import { useCallback } from 'react'
import { useKeptState } from '../components/wizard/kept-state.ts'
import { type Check, useCheck } from '../components/wizard/use-check.ts'
import { checkPeople, type ToSend } from './import-calls.ts'
import {
  type FileChoices,
  fileKey,
  nothingSent,
  optionsOf,
  type PeopleImportState,
  type Purpose,
} from './people-choices.ts'
import type { PeopleImportTold } from './people-import-told.ts'

export interface PeopleImport {
  readonly purpose: Purpose
  readonly state: PeopleImportState
  readonly check: Check<PeopleImportTold>
  /** What was checked, to be sent again. */
  readonly sent: ToSend | undefined
  change(part: Partial<PeopleImportState>): void
  choose(part: Partial<FileChoices> | ((before: FileChoices) => Partial<FileChoices>)): void
  forget(): void
}

/** What somebody has said of a file, kept for them until they leave the console, and what the server makes of it. */
export function usePeopleImport(purpose: Purpose, userId: string): PeopleImport {
  const [state, change, forget] = useKeptState<PeopleImportState>(`${purpose}-import ${userId}`, nothingSent)
  const { file, period, done } = state
  const isReady = file !== undefined && done === undefined && (purpose === 'employees' || period !== undefined)
  const check = useCheck<PeopleImportTold>({
    ...{ name: `${purpose}-import`, options: optionsOf(state, purpose) },
    source: isReady ? fileKey(file) : undefined,
    run: (options, checking) => {
      if (file === undefined) throw new Error('nothing is checked without a file')
      return checkPeople({ purpose, file, options }, checking)
    },
  })
  const choose = useCallback<PeopleImport['choose']>(
    (part) =>
      change(({ choices }) => ({ choices: { ...choices, ...(typeof part === 'function' ? part(choices) : part) } })),
    [change],
  )
  const sent = file !== undefined && check.options !== undefined ? { purpose, file, options: check.options } : undefined
  return { purpose, state, check, sent, change, choose, forget }
}
