export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its header stands. */
  readonly offset: number
}

const END = 'PK\x05\x06'
const ENTRY = 0x02014b50
const HEADER = 0x04034b50
const endBytes = 22
const entryBytes = 46
const headerBytes = 30
const encrypted = 1
const sizesFollow = 8
/** Stands for a number that is kept in a ZIP64 field; no file within our limits needs one. */
const zip64 = 0xffffffff

/**
 * The entries of a ZIP file as its central directory names them, at most `most` + 1; undefined where the file is broken,
 * encrypted, of the ZIP64 kind, or says one thing in the directory and another where an entry stands: two programs could then
 * read two different files.
 */
export function zipDirectory(zip: Buffer, most: number): readonly ZipEntry[] | undefined {
  const end = zip.lastIndexOf(END, undefined, 'latin1')
  if (end < 0 || end + endBytes > zip.length) return undefined
  if (end + endBytes + zip.readUInt16LE(end + 20) !== zip.length) return undefined
  const count = zip.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < Math.min(count, most + 1); index++) {
    const entry = at + entryBytes <= end ? entryAt(zip, at) : undefined
    if (entry === undefined) return undefined
    entries.push(entry)
    at += entryBytes + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function entryAt(zip: Buffer, at: number): ZipEntry | undefined {
  if (zip.readUInt32LE(at) !== ENTRY) return undefined
  const flags = zip.readUInt16LE(at + 8)
  const entry: ZipEntry = {
    name: zip.toString('utf8', at + entryBytes, at + entryBytes + zip.readUInt16LE(at + 28)),
    method: zip.readUInt16LE(at + 10),
    packedBytes: zip.readUInt32LE(at + 20),
    unpackedBytes: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  }
  const isZip64 = [entry.packedBytes, entry.unpackedBytes, entry.offset].includes(zip64)
  if (isZip64 || (flags & encrypted) !== 0 || ![0, 8].includes(entry.method)) return undefined
  return agreesWithHeader(zip, entry) ? entry : undefined
}

function agreesWithHeader(zip: Buffer, entry: ZipEntry): boolean {
  const at = entry.offset
  if (at + headerBytes > zip.length || zip.readUInt32LE(at) !== HEADER) return false
  const name = zip.toString('utf8', at + headerBytes, at + headerBytes + zip.readUInt16LE(at + 26))
  if (name !== entry.name || zip.readUInt16LE(at + 8) !== entry.method) return false
  const [packed, unpacked] = [zip.readUInt32LE(at + 18), zip.readUInt32LE(at + 22)]
  const isLater = (zip.readUInt16LE(at + 6) & sizesFollow) !== 0
  // Where the sizes follow the content, a reader would search the file for those of an entry that the directory calls empty.
  if (isLater && entry.packedBytes === 0) return false
  const isSame = packed === entry.packedBytes && unpacked === entry.unpackedBytes
  return isSame || (isLater && [0, zip64].includes(packed) && [0, zip64].includes(unpacked))
}

/** The packed content of an entry; undefined where it reaches beyond the file. */
export function packedContent(zip: Buffer, entry: ZipEntry): Buffer | undefined {
  const { offset, packedBytes } = entry
  const start = offset + headerBytes + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  return start + packedBytes <= zip.length ? zip.subarray(start, start + packedBytes) : undefined
}
