/** How far a new company has come. What somebody may not read is absent. */
export interface Standing {
  /** Whether somebody of this role has an account. */
  readonly hasPersonnel?: boolean
  readonly hasApprover?: boolean
  readonly employees?: number
  readonly periods?: number
  readonly facts?: number
  readonly scheme?: FirstScheme
  readonly versions?: number
}

/** The scheme that has come furthest. */
export interface FirstScheme {
  readonly id: string
  readonly name: string
  readonly state: 'draft' | 'submitted' | 'approved'
  /** Errors that the checks found in it, blanks that are not filled in among them. */
  readonly errors: number
  /** Whether its content, as it is now, was previewed on everybody. */
  readonly isPreviewed: boolean
}

export type StepId =
  | 'personnel'
  | 'approver'
  | 'people'
  | 'template'
  | 'blanks'
  | 'period'
  | 'facts'
  | 'preview'
  | 'submit'
  | 'approve'
  | 'publish'

export interface Step {
  readonly id: StepId
  readonly state: 'done' | 'next' | 'later'
  /** Where it is done, or can be watched; absent as long as there is no such place. */
  readonly to?: string
}

interface Planned {
  readonly id: StepId
  readonly isDone: boolean
  readonly to?: string | undefined
}

/** What the administrator of a new installation does: accounts for personnel and for the second person, who approves. */
export function stepsOfAdmin({ hasPersonnel = false, hasApprover = false }: Standing): readonly Step[] {
  return inOrder([
    { id: 'personnel', isDone: hasPersonnel, to: '/users/create' },
    { id: 'approver', isDone: hasApprover, to: '/users/create' },
  ])
}

/** What personnel does until the first scheme is published, and what it waits for. */
export function stepsOfPersonnel({
  employees = 0,
  periods = 0,
  facts = 0,
  scheme,
  versions = 0,
}: Standing): readonly Step[] {
  const { id, state, errors = 0, isPreviewed = false } = scheme ?? {}
  const page = id === undefined ? undefined : `/schemes/${encodeURIComponent(id)}`
  const isPublished = versions > 0
  const isHandedIn = isPublished || state === 'submitted' || state === 'approved'
  return inOrder([
    { id: 'people', isDone: isPublished || employees > 0, to: '/employees/import' },
    { id: 'template', isDone: isPublished || scheme !== undefined, to: '/schemes/create' },
    { id: 'blanks', isDone: isHandedIn || (scheme !== undefined && errors === 0), to: page },
    { id: 'period', isDone: isPublished || periods > 0, to: '/periods/create' },
    { id: 'facts', isDone: isPublished || facts > 0, to: '/facts/import' },
    { id: 'preview', isDone: isPublished || isPreviewed, to: page && `${page}/publish` },
    { id: 'submit', isDone: isHandedIn, to: page && `${page}/publish` },
    { id: 'approve', isDone: isPublished || state === 'approved', to: page && `${page}/publish` },
    { id: 'publish', isDone: isPublished, to: page && `${page}/publish` },
  ])
}

/** The first that is not done comes next. */
function inOrder(planned: readonly Planned[]): readonly Step[] {
  const next = planned.findIndex(({ isDone }) => !isDone)
  return planned.map(({ id, isDone, to }, index) => {
    const state = isDone ? 'done' : index === next ? 'next' : 'later'
    return { id, state, ...(to !== undefined && { to }) }
  })
}
