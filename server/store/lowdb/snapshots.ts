import type { Finding } from './finding.ts'
import type { SnapshotEvery } from './snapshot-every.ts'

export interface SnapshotsParts {
  readonly every: SnapshotEvery
  /** Makes one of what stands, if anything was written since the last one. */
  readonly make: () => Promise<void>
  readonly notice: (finding: Finding) => void
  /** Why a snapshot was given up, in a word. */
  readonly reasonOf: (error: unknown) => string
}

/** Says when snapshots are made: one at a time, after so many bytes or so much time. One that fails is tried again as late as that. */
export class Snapshots {
  readonly #parts: SnapshotsParts
  #grown = 0
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #isStopped = false

  constructor(parts: SnapshotsParts) {
    this.#parts = parts
  }

  /** So many bytes were written to the journal. */
  grown(bytes: number): void {
    this.#grown += bytes
    if (this.#isStopped || this.#running !== undefined) return
    if (this.#grown >= this.#parts.every.bytes) this.#start()
    else if (this.#grown > 0) this.#wait()
  }

  /** Begins none any more, and waits for the one that is being made. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => this.#start(), this.#parts.every.ms).unref()
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#grown = 0
    this.#running = this.#make().then((isMade) => {
      this.#running = undefined
      if (this.#isStopped) return
      if (isMade) this.grown(0)
      else this.#wait()
    })
  }

  async #make(): Promise<boolean> {
    const { make, notice, reasonOf } = this.#parts
    try {
      await make()
      return true
    } catch (error) {
      notice({ code: 'snapshot-given-up', params: { reason: reasonOf(error) } })
      return false
    }
  }
}
