import type { StartCode, StartParams } from '../messages/start-codes.ts'

/** Something wrong with a setting, as a sentence says it. */
export interface NotAllowed {
  readonly code: StartCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What a sentence says, with the parameters of its code. */
export function notAllowed<C extends StartCode>(code: C, params: StartParams<C>): NotAllowed {
  return { code, params }
}
