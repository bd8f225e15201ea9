import type { OpenFile } from './files.ts'

/** Writes every byte, in as many calls as the system wants. Rejects with the system's error; part of the bytes may be written then. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let rest = bytes; rest.length > 0; ) {
    const count = await file.write(rest)
    // A call that takes nothing and says nothing would be repeated for ever.
    if (count === 0) throw Object.assign(new Error('the system wrote no byte'), { code: 'EIO' })
    rest = rest.subarray(count)
  }
}
