/** What a file is by its content; its name is not asked. */
export type FileKind = 'json' | 'csv' | 'xlsx' | UnsupportedKind
export type UnsupportedKind = 'XLS' | 'HTML' | 'XML' | 'EXE' | 'PDF' | 'ZIP' | 'GZIP' | 'RAR' | '7Z' | 'BINARY'

const signatures: readonly (readonly [UnsupportedKind, readonly number[]])[] = [
  // The container of old Excel files, and of new ones with a password.
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['XLS', [0x09, 0x08]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['GZIP', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['EXE', [0x7f, 0x45, 0x4c, 0x46]],
]
const zipSignature = [0x50, 0x4b]
const sniffedBytes = 4096

export function fileKind(bytes: Uint8Array): FileKind {
  const starts = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  const known = signatures.find(([, signature]) => starts(signature))
  if (known !== undefined) return known[0]
  if (starts(zipSignature) && (bytes[2] ?? 0) < 9) return hasPart(bytes, '[Content_Types].xml') ? 'xlsx' : 'ZIP'
  return textKind(bytes.subarray(0, sniffedBytes))
}

/** Names of the parts of a ZIP file stand in it uncompressed. */
function hasPart(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

function textKind(head: Uint8Array): FileKind {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  const text = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '').trimStart()
  if (isUtf16) return text.slice(2, 4).includes('{') ? 'json' : 'csv'
  if (text.includes('\0')) return text.startsWith('MZ') ? 'EXE' : 'BINARY'
  if (/^(?:<!doctype html|<html|<table|<head|<meta|<!--)/i.test(text)) return 'HTML'
  if (text.startsWith('<?xml')) return 'XML'
  return /^[{[]/.test(text) ? 'json' : 'csv'
}
