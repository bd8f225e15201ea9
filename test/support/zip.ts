import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a ZIP archive, and the lies it may tell. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** Size unpacked as the headers say it; absent: the true one. */
  readonly saidBytes?: number
  /** The name that the header before the content says; absent: the same. */
  readonly headerName?: string
  /** General purpose flags: 1 is encrypted, 8 has its sizes after the content. */
  readonly flags?: number
  /** Kept as it is instead of deflated. */
  readonly isStored?: boolean
}

/** A ZIP archive written by hand, so that it may lie. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.isStored === true ? content : deflateRawSync(content)
    const fields = fieldsOf(part, content, packed)
    const header = Buffer.concat([number(0x04034b50, 4), fields, name(part.headerName ?? part.name), number(0, 2)])
    const body = Buffer.concat([header, Buffer.from(part.headerName ?? part.name), packed])
    entries.push(entryOf(part.name, fields, offset))
    bodies.push(body)
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  return Buffer.concat([...bodies, directory, endOf(parts.length, directory.length, offset)])
}

function fieldsOf({ saidBytes, flags = 0, isStored = false }: ZipPart, content: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    number(20, 2),
    number(flags, 2),
    number(isStored ? 0 : 8, 2),
    number(0, 4),
    number(crc32(content), 4),
    number(packed.length, 4),
    number(saidBytes ?? content.length, 4),
  ])
}

function entryOf(path: string, fields: Buffer, offset: number): Buffer {
  const zeros = Buffer.alloc(12)
  const start = Buffer.concat([number(0x02014b50, 4), number(20, 2), fields, name(path)])
  return Buffer.concat([start, zeros, number(offset, 4), Buffer.from(path)])
}

function endOf(count: number, size: number, offset: number): Buffer {
  const counts = [number(0, 2), number(0, 2), number(count, 2), number(count, 2)]
  return Buffer.concat([number(0x06054b50, 4), ...counts, number(size, 4), number(offset, 4), number(0, 2)])
}

function name(path: string): Buffer {
  return number(Buffer.byteLength(path), 2)
}

function number(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}
