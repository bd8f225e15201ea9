import type { Effects } from '../effects.ts'
import type { Model } from '../model.ts'
import type { Applied, Command } from '../store.ts'
import { asStoreError } from './as-store-error.ts'
import type { StoreState } from './store-state.ts'

interface Waiting {
  readonly command: Command
  readonly resolve: (applied: Applied) => void
  readonly reject: (error: unknown) => void
}

export interface WriterParts {
  readonly model: Model
  readonly state: StoreState
  readonly clock: () => Date
  /** Makes commands durable, and makes sure that they are acknowledged by whom the folder belongs to. Throws a `StoreError`. */
  readonly persist: (commands: readonly Effects[]) => Promise<void>
}

/** So many commands are written and synced together at most: what they take of the event loop at once has an end. */
const mostTogether = 256

/**
 * Applies commands in the order of their calls. While some are being written the next gather, and are then written together. Memory
 * changes once they are durable, and only then their senders hear of it.
 */
export class Writer {
  readonly #parts: WriterParts
  readonly #waiting: Waiting[] = []
  readonly #tasks: (() => Promise<void>)[] = []
  #running: Promise<void> | undefined

  constructor(parts: WriterParts) {
    this.#parts = parts
  }

  apply(command: Command): Promise<Applied> {
    const { promise, resolve, reject } = Promise.withResolvers<Applied>()
    const { refusal } = this.#parts.state
    if (refusal === undefined) this.#waiting.push({ command, resolve, reject })
    else reject(refusal)
    this.#run()
    return promise
  }

  /** Runs a task when no command is being written, and writes none meanwhile. */
  between(task: () => Promise<void>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#tasks.push(() => task().then(resolve, reject))
    this.#run()
    return promise
  }

  /** Everything that was sent before is answered once it resolves. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running
  }

  #run(): void {
    // It never rejects: each task and each command takes its own errors.
    this.#running ??= this.#loop()
  }

  async #loop(): Promise<void> {
    // Commands that are sent in one turn go together.
    await Promise.resolve()
    for (;;) {
      const task = this.#tasks.shift()
      if (task !== undefined) await task()
      else if (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0, mostTogether))
      else break
    }
    this.#running = undefined
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    const { model, state, persist } = this.#parts
    const prepared = this.#prepare(together)
    if (prepared.length === 0) return
    const effects = prepared.flatMap((one) => one.effects ?? [])
    try {
      if (state.broken !== undefined) throw state.broken
      await persist(effects)
    } catch (error) {
      const refusal = asStoreError(error)
      state.failed(refusal)
      for (const { reject } of prepared) reject(refusal)
      return
    }
    for (const one of effects) model.commit(one)
    if (effects.length > 0) state.written()
    for (const { resolve, applied } of prepared) resolve(applied)
  }

  /** Those that are refused hear of it at once; the others go on. */
  #prepare(together: readonly Waiting[]) {
    const { model, clock } = this.#parts
    const batch = model.begin()
    return together.flatMap(({ command, resolve, reject }) => {
      try {
        return { ...batch.prepare(command, clock().toISOString()), resolve, reject }
      } catch (error) {
        reject(error)
        return []
      }
    })
  }
}
