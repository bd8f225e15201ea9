import { createHash, hash } from 'node:crypto'
import { FolderError } from './folder-error.ts'

/** What a file of a snapshot has to be. */
export interface CollectionSeal {
  readonly records: number
  readonly bytes: number
  readonly sha256: string
  /** SHA-256 of each block, so that damage can be told with its place. */
  readonly blocks: readonly string[]
}

const blockBytes = 65_536

/** Gathers the seal of a file while it is written. */
export class Sealing {
  readonly #whole = createHash('sha256')
  readonly #blocks: string[] = []
  #block = createHash('sha256')
  #inBlock = 0
  #bytes = 0

  /** The text's bytes, which go to the file next. */
  add(text: string): Buffer {
    const bytes = Buffer.from(text)
    this.#whole.update(bytes)
    this.#bytes += bytes.length
    for (let rest = bytes; rest.length > 0; ) {
      const part = rest.subarray(0, blockBytes - this.#inBlock)
      this.#block.update(part)
      this.#inBlock += part.length
      if (this.#inBlock === blockBytes) this.#endBlock()
      rest = rest.subarray(part.length)
    }
    return bytes
  }

  seal(records: number): CollectionSeal {
    if (this.#inBlock > 0) this.#endBlock()
    return { records, bytes: this.#bytes, sha256: this.#whole.digest('hex'), blocks: this.#blocks }
  }

  #endBlock(): void {
    this.#blocks.push(this.#block.digest('hex'))
    this.#block = createHash('sha256')
    this.#inBlock = 0
  }
}

/** Errors: `FolderError` with the offset of the first block that is not as it was sealed. */
export function checkSeal(file: string, bytes: Buffer, seal: CollectionSeal): void {
  for (const [index, said] of seal.blocks.entries()) {
    const offset = index * blockBytes
    const end = Math.min(offset + blockBytes, seal.bytes)
    if (bytes.length < end) throw new FolderError('file-damaged', { file, offset: bytes.length, why: 'cut-short' })
    if (hash('sha256', bytes.subarray(offset, end)) === said) continue
    throw new FolderError('file-damaged', { file, offset, why: 'bytes-differ' })
  }
  if (bytes.length > seal.bytes) throw new FolderError('file-damaged', { file, offset: seal.bytes, why: 'too-long' })
}
