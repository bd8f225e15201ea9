import { useCallback, useEffect } from 'react'
import { usePermissions } from 'react-admin'
import { useKeptState } from '../components/wizard/kept-state.ts'
import { currentSession } from '../providers/session.ts'
import { ownDepartment } from './own-department.ts'
import { otherId, withProposals } from './propose-choices.ts'
import {
  choicesIn,
  nothingChosen,
  optionsOf,
  type SchemeChoices,
  type SchemeImportState,
  type SchemeSource,
  sourceKey,
} from './scheme-choices.ts'
import { type SchemeCheck, useSchemeCheck } from './use-scheme-check.ts'

export interface SchemeImport {
  readonly source: SchemeSource | undefined
  readonly choices: SchemeChoices
  readonly mayAddMetrics: boolean
  readonly check: SchemeCheck
  from(source: SchemeSource): void
  choose(change: Partial<SchemeChoices> | ((before: SchemeChoices) => Partial<SchemeChoices>)): void
  forget(): void
}

/** What somebody has chosen in the wizard, kept for them until they leave the console, and what the server makes of it. */
export function useSchemeImport(userId: string): SchemeImport {
  const [state, change, forget] = useKeptState<SchemeImportState>(`scheme-import ${userId}`, nothingChosen)
  const { permissions = {} } = usePermissions<Readonly<Record<string, readonly string[]>>>()
  const mayAddMetrics = permissions.metrics?.includes('create') === true
  const { source } = state
  const choices = choicesIn(state)
  const check = useSchemeCheck(source, optionsOf(choices, mayAddMetrics))
  const choose = useCallback<SchemeImport['choose']>(
    (part) =>
      change((before) => {
        if (before.source === undefined) return {}
        const standing = choicesIn(before)
        const chosen = { ...standing, ...(typeof part === 'function' ? part(standing) : part) }
        return { choices: { ...before.choices, [sourceKey(before.source)]: chosen } }
      }),
    [change],
  )
  useProposals(source, choices, check, choose)
  return { source, choices, mayAddMetrics, check, choose, forget, from: (next) => change({ source: next }) }
}

/** Chooses what leaves no doubt: one's only department, a free id, what was chosen the last time or is called the same. */
function useProposals(
  source: SchemeSource | undefined,
  choices: SchemeChoices,
  { told, isChecking }: SchemeCheck,
  choose: SchemeImport['choose'],
): void {
  const key = source === undefined ? undefined : sourceKey(source)
  useEffect(() => {
    if (key === undefined) return
    const propose = async () => {
      const department = ownDepartment(await currentSession())
      if (department !== undefined) choose((before) => (before.department === undefined ? { department } : {}))
    }
    propose().catch(() => undefined)
  }, [key, choose])
  const { way, as, proposed = [] } = choices
  useEffect(() => {
    if (told === undefined || isChecking) return
    const id = way === 'new' && as === undefined ? otherId(told) : undefined
    const fresh = told.unknown.filter((part) => !proposed.includes(`${part.kind} ${part.id}`))
    if (id === undefined && fresh.length === 0) return
    choose((before) => ({
      ...(id !== undefined && { as: id, taken: told.scheme ?? '' }),
      ...(withProposals(before, fresh) ?? {}),
      proposed: [...(before.proposed ?? []), ...fresh.map((part) => `${part.kind} ${part.id}`)],
    }))
  }, [told, isChecking, way, as, proposed, choose])
}
