import { inflateRawSync } from 'node:zlib'
import { packedContent, type ZipEntry } from './zip-directory.ts'

/**
 * The content of an entry, as long as it is exactly as large as the directory says; it stops unpacking at that size.
 * 'broken' where it cannot be unpacked, 'size-lies' where it is larger or smaller.
 */
export function unpack(zip: Buffer, entry: ZipEntry): Buffer | 'broken' | 'size-lies' {
  const packed = packedContent(zip, entry)
  if (packed === undefined) return 'broken'
  const content = entry.method === 0 ? packed : inflated(packed, entry.unpackedBytes)
  if (typeof content === 'string') return content
  return content.length === entry.unpackedBytes ? content : 'size-lies'
}

function inflated(packed: Buffer, most: number): Buffer | 'broken' | 'size-lies' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return error instanceof RangeError ? 'size-lies' : 'broken'
  }
}
