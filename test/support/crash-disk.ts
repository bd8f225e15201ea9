import type { FileLook, Files, OpenFile } from '../../server/store/lowdb/files.ts'
import { diskError } from './crash-disk/disk-error.ts'
import {
  type DiskCall,
  type DiskCallKind,
  type DiskFault,
  type Faults,
  type Lie,
  noFaults,
} from './crash-disk/disk-faults.ts'
import { type DiskImage, imagesOf } from './crash-disk/disk-images.ts'
import { type DiskState, emptyDisk } from './crash-disk/disk-state.ts'
import { MemoryDisk } from './crash-disk/memory-disk.ts'

/**
 * A disk in memory that records every call and can say what a power cut after any of them may leave. It promises what POSIX does and
 * no more: bytes are safe after `sync` of their file, names after `syncFolder` of their folder; of everything else any part may survive.
 * A call takes effect in one instant. A sync takes a turn of the event loop, so that others come between: at its end it makes safe what
 * stood when it began.
 */
export class CrashDisk implements Files {
  /** In the order in which they took effect. */
  readonly calls: DiskCall[] = []
  readonly #disk: MemoryDisk
  /** The disk before the first call and after each. */
  readonly #states: DiskState[]
  #faults: Faults

  /** `state`: what is on the disk at first, for instance an image of another. */
  constructor(state: DiskState = emptyDisk, faults: Faults = noFaults) {
    this.#disk = new MemoryDisk(state)
    this.#states = [state]
    this.#faults = faults
  }

  /** From now on calls meet these faults. */
  setFaults(faults: Faults): void {
    this.#faults = faults
  }

  /** After so many calls, for whoever starts again on the same machine: all is there, and what was not safe is not safe still. */
  stateAfter(calls: number): DiskState {
    const state = this.#states[calls]
    if (state === undefined) throw new RangeError(`${calls} of ${this.calls.length} calls`)
    return state
  }

  /** Disks that a power cut after so many calls may leave: the extremes, and some by chance. None twice. */
  imagesAfter(calls: number, seed: number, byChance?: number): readonly DiskImage[] {
    return imagesOf(this.stateAfter(calls), seed, byChance)
  }

  async readFile(file: string): Promise<Buffer> {
    return this.#call('readFile', file, () => this.#disk.readFile(file))
  }

  async create(file: string): Promise<OpenFile> {
    return this.#open(await this.#call('create', file, () => this.#disk.create(file)), file)
  }

  /** A file that is there, for tests of this disk: the store has no such call, and none is recorded. */
  async openAgain(file: string): Promise<OpenFile> {
    return this.#open(this.#disk.idOf(file, 'open'), file)
  }

  async rename(from: string, to: string): Promise<void> {
    return this.#call('rename', from, () => this.#disk.rename(from, to))
  }

  async remove(file: string): Promise<void> {
    return this.#call('remove', file, () => this.#disk.remove(file))
  }

  async makeFolder(folder: string): Promise<void> {
    return this.#call('makeFolder', folder, () => this.#disk.makeFolder(folder))
  }

  async removeFolder(folder: string): Promise<void> {
    return this.#call('removeFolder', folder, () => this.#disk.removeFolder(folder))
  }

  async list(folder: string): Promise<readonly string[]> {
    return this.#call('list', folder, () => this.#disk.list(folder))
  }

  async look(file: string): Promise<FileLook | undefined> {
    return this.#call('look', file, () => this.#disk.look(file))
  }

  async setMode(file: string, mode: number): Promise<void> {
    return this.#call('setMode', file, () => this.#disk.setMode(file, mode))
  }

  async syncFolder(folder: string): Promise<void> {
    return this.#sync('syncFolder', folder, this.#disk.idOf(folder, 'open'))
  }

  #open(id: number, file: string): OpenFile {
    return {
      write: (bytes) => this.#write(id, file, bytes),
      sync: () => this.#sync('sync', file, id),
      truncate: (length) => this.#call('truncate', file, () => this.#disk.truncate(id, length)),
      close: () => this.#call('close', file, () => undefined),
    }
  }

  async #write(id: number, file: string, bytes: Uint8Array): Promise<number> {
    const fault = this.#faults({ do: 'write', file })
    const error = errorOf(fault)
    // An error may come after some bytes were taken.
    const isPart = fault === 'short' || error?.isDone === true
    const written = isPart ? Math.ceil(bytes.length / 2) : bytes.length
    if (error?.isDone !== false) this.#disk.write(id, bytes.subarray(0, written))
    this.#record({ do: 'write', file })
    if (error !== undefined) throw diskError(error.code, 'write', file)
    return written
  }

  async #sync(kind: DiskCallKind, file: string, id: number): Promise<void> {
    const covered = this.#disk.changesOf(id)
    const fault = this.#faults({ do: kind, file })
    await new Promise((resolve) => setImmediate(resolve))
    const error = errorOf(fault)
    if (fault !== 'lie') this.#disk.sync(id, covered, error !== undefined)
    this.#record({ do: kind, file })
    if (error !== undefined) throw diskError(error.code, kind, file)
  }

  async #call<Result>(kind: DiskCallKind, file: string, act: () => Result): Promise<Result> {
    const error = errorOf(this.#faults({ do: kind, file }))
    try {
      if (error?.isDone === false) throw diskError(error.code, kind, file)
      const result = act()
      if (error !== undefined) throw diskError(error.code, kind, file)
      return result
    } finally {
      this.#record({ do: kind, file })
    }
  }

  #record(call: DiskCall): void {
    this.calls.push(call)
    this.#states.push(this.#disk.state)
  }
}

function errorOf(fault: DiskFault | Lie | undefined) {
  return typeof fault === 'object' ? fault : undefined
}
