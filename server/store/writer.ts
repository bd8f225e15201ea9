import type { Effects, Prepared } from './effects.ts'
import type { Model } from './model.ts'
import { inTurns, type Steps } from './steps.ts'
import type { Applied, Command } from './store.ts'
import { StoreError } from './store-error.ts'
import type { StoreState } from './store-state.ts'

interface Waiting {
  readonly command: Command
  readonly resolve: (applied: Applied) => void
  readonly reject: (error: unknown) => void
}

type Ready = Prepared & Omit<Waiting, 'command'>

/** A command that is refused for what another one of its group does. */
interface Refused {
  readonly error: StoreError
  readonly reject: (error: unknown) => void
}

export interface WriterParts {
  readonly model: Model
  readonly state: StoreState
  readonly clock: () => Date
  /** Makes commands durable, and makes sure that they are acknowledged by whom the folder belongs to. Rejects with a `StoreError`. */
  readonly persist: (commands: readonly Effects[]) => Promise<void>
}

/** So many commands, or a few with so many changes, are written and synced together at most. */
const mostTogether = 256
const mostChanges = 2_000

/**
 * Applies commands in the order of their calls. While some are being written the next gather, and are then written together. Memory
 * changes once they are durable, and only then their senders hear of it. What takes long is done in turns with those who read; they see
 * all of a command or nothing.
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
      else if (this.#waiting.length > 0) await this.#write(this.#takeGroup())
      else break
    }
    this.#running = undefined
  }

  /** One that is large goes alone. */
  #takeGroup(): readonly Waiting[] {
    let changes = 0
    const end = this.#waiting.findIndex(({ command }, place) => {
      changes += command.changes.length
      return place === mostTogether || (place > 0 && changes > mostChanges)
    })
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end)
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    const { state, persist } = this.#parts
    const { ready, refused } = await inTurns(this.#preparing(together))
    if (ready.length === 0) return
    const effects = ready.flatMap((one) => one.effects ?? [])
    try {
      if (state.broken !== undefined) throw state.broken
      await persist(effects)
    } catch (error) {
      if (error instanceof StoreError) state.failed(error)
      for (const { reject } of [...ready, ...refused]) reject(error)
      return
    }
    await inTurns(this.#committing(effects))
    if (effects.length > 0) state.written()
    for (const { resolve, applied } of ready) resolve(applied)
    for (const { reject, error } of refused) reject(error)
  }

  /** Those that are refused for what stands hear of it at once; the others go on. */
  *#preparing(together: readonly Waiting[]): Steps<{ ready: Ready[]; refused: Refused[] }> {
    const { model, clock } = this.#parts
    const batch = model.begin()
    const ready: Ready[] = []
    const refused: Refused[] = []
    for (const { command, resolve, reject } of together) {
      try {
        ready.push({ ...(yield* batch.preparing(command, clock().toISOString())), resolve, reject })
      } catch (error) {
        // What it is refused for may not be true yet: whoever hears of it must find it when he reads.
        if (error instanceof StoreError && ready.length > 0) refused.push({ error, reject })
        else reject(error)
      }
    }
    return { ready, refused }
  }

  *#committing(effects: readonly Effects[]): Steps<void> {
    for (const one of effects) yield* this.#parts.model.committing(one)
  }
}
