import type { PlainStartCode } from '../messages/start-codes.ts'
import type { NotAllowed } from './not-allowed.ts'

/** One setting. */
export interface Variable<T> {
  readonly name: `JIHENG_${string}`
  /** One sentence for lists of settings. */
  readonly about: PlainStartCode
  /** The text that is read where the variable is absent or empty. */
  readonly byDefault?: string
  /** What lists give as the default where it depends on other settings. */
  readonly shownDefault?: string
  readonly read: (text: string, name: string) => Read<T>
}

export type Read<T> = { readonly value: T } | { readonly wrong: NotAllowed }
