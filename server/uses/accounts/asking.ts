import type { Deps } from '../../deps.ts'

/** Whence and when somebody asks for something about accounts, with the parts that it takes. */
export interface Asking {
  readonly deps: Deps
  /** ISO instant. */
  readonly at: string
  readonly address: string
}
