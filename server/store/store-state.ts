import type { JsonObject } from './json.ts'
import type { StoreStatus } from './store.ts'
import { StoreError } from './store-error.ts'

/** How a store is. It never comes back from `read-only`; `closed` is the end. */
export class StoreState {
  #state: StoreStatus['state'] = 'ready'
  #broken: StoreError | undefined
  #isClosing = false

  get now(): Pick<StoreStatus, 'state' | 'reason'> {
    if (this.#broken === undefined) return { state: this.#state }
    const { code, params } = this.#broken
    const reason: { readonly code: string; readonly params: JsonObject } = { code, params }
    return { state: this.#state, reason }
  }

  /** Why nothing is written any more. */
  get broken(): StoreError | undefined {
    return this.#broken
  }

  /** What a command that is sent now is refused with. */
  get refusal(): StoreError | undefined {
    return this.#isClosing ? new StoreError('store-closed') : this.#broken
  }

  /** A command was acknowledged. */
  written(): void {
    if (this.#state === 'full') this.#state = 'ready'
  }

  /** A write failed. Anything but `store-full` ends all writing. */
  failed(error: StoreError): void {
    if (this.#broken !== undefined || this.#state === 'closed') return
    this.#state = error.code === 'store-full' ? 'full' : 'read-only'
    if (error.code !== 'store-full') this.#broken = error
  }

  closing(): void {
    this.#isClosing = true
  }

  closed(): void {
    this.#state = 'closed'
  }
}
