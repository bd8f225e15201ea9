/** What is left out since it would tell of fewer than five people whose results the reader may not see. */
type Suppressible<T> = Partial<T> & { readonly isSuppressed?: true }

/** Exact decimal text. What is compared with nothing has neither `before` nor `difference`. */
export interface MoneyTold {
  readonly before?: string
  readonly after: string
  readonly difference?: string
}

export interface PeopleTold {
  readonly people: number
  readonly complete: number
  readonly incomplete: number
  readonly invalid: number
  readonly notIncluded: number
}

export interface PersonTold {
  readonly employee: string
  readonly name?: string
}

export interface PersonMoved extends PersonTold {
  readonly before: { readonly payout?: string }
  readonly after: { readonly payout?: string }
  readonly difference: string
}

export interface RowsTold<T> {
  readonly rows: readonly T[]
  /** People who are not shown, since the reader may not see their results. */
  readonly withheld: number
}

export interface LimitTold extends RowsTold<PersonTold> {
  readonly kind: string
  readonly code: string
  readonly figure: string
  readonly people?: number
  readonly newly?: number
}

export interface ReasonTold {
  readonly kind: 'missing' | 'problem'
  readonly people: number
  readonly message?: string
  readonly code?: string
  readonly figure?: string
}

export interface GroupTold {
  readonly id: string
  readonly people: number
  readonly changed: number
}

/** A preview as the API gives it to somebody, whose rights decide what of it is there. */
export interface RecordedPreview {
  readonly id: string
  readonly hash: string
  readonly period?: string
  readonly coverage?: 'whole' | 'part'
  readonly against?: string
  readonly outside?: number
  readonly by?: string
  readonly at?: string
  readonly isShielded: boolean
  readonly currency?: string
  readonly people?: Partial<PeopleTold>
  readonly payout?: Suppressible<MoneyTold> & { readonly changed?: number }
  readonly budget?: { readonly amount: string; readonly left: string }
  readonly components?: readonly (Suppressible<MoneyTold> & { readonly id: string; readonly name: string })[]
  readonly bands?: readonly (Suppressible<{ readonly before?: number; readonly after: number }> & {
    readonly id: string
    readonly name: string
  })[]
  readonly moves?: Readonly<Partial<Record<MoveTold, Suppressible<{ readonly people: number; readonly sum: string }>>>>
  readonly gains?: RowsTold<PersonMoved>
  readonly losses?: RowsTold<PersonMoved>
  readonly limits?: readonly LimitTold[]
  readonly shortfalls?: { readonly people?: number; readonly reasons?: readonly ReasonTold[] }
  readonly groups?: Readonly<Partial<Record<GroupedBy, readonly (Suppressible<MoneyTold> & Partial<GroupTold>)[]>>>
}

export type MoveTold = 'gain' | 'lose' | 'equal' | 'unclear'
export type GroupedBy = 'post' | 'department' | 'service'
