/** What a start goes on with but says, and what a running store says: code → the names of its parameters. */
export const findingCodes = {
  /** The last line of the last journal was half written by a process or machine that died: never acknowledged, cut. */
  'torn-line-cut': ['file', 'offset', 'bytes'],
  /** A process that had lost the folder wrote on: never acknowledged, not read. */
  'late-lines-ignored': ['file', 'offset', 'bytes'],
  /** A whole journal of such a process. */
  'late-journal-ignored': ['file'],
  /** A snapshot that was broken off. */
  'snapshot-unfinished': ['file'],
  /** The generation before the newest, kept for repairs, is damaged; the newest is whole. */
  'older-generation-damaged': ['file', 'offset', 'why'],
  'mode-tightened': ['file', 'from', 'to'],
  /** The lock of a process that died was taken over. */
  'lock-left-over': ['host', 'pid'],
  'witness-missing': ['file'],
  /** While running. */
  'snapshot-given-up': ['reason'],
  'witness-not-written': ['file', 'reason'],
} as const

/** Why a folder is not opened, made or repaired: code → the names of its parameters. Offsets are in bytes from 0. */
export const refusalCodes = {
  'folder-missing': ['folder'],
  /** No `store.json`: empty, wiped, or something else altogether. */
  'folder-not-a-store': ['folder'],
  'folder-not-empty': ['folder', 'file'],
  'folder-in-use': ['folder', 'host', 'pid'],
  'folder-format-unknown': ['file', 'format'],
  'folder-collection-unknown': ['file', 'collection'],
  'file-damaged': ['file', 'offset', 'why'],
  'file-missing': ['file'],
  'file-is-link': ['file'],
  /** Neither file nor folder where one of them is expected. */
  'file-is-odd': ['file'],
  'file-not-own': ['file'],
  /** An error of the system; `reason` is its code (`EIO`, `EACCES`, `ENOSPC`). */
  'file-failed': ['file', 'reason'],
  /** The store is older than what the witness has seen. */
  'witness-ahead': ['file', 'seq', 'witnessed'],
  /** Another history stands at the place that the witness has seen. */
  'witness-differs': ['file', 'seq'],
  'witness-of-another-store': ['file'],
  'witness-damaged': ['file'],
} as const

export type FindingCode = keyof typeof findingCodes
export type RefusalCode = keyof typeof refusalCodes

/** Why bytes of a file are not what was written: the `why` of `file-damaged`. */
export const damages = [
  'not-json',
  'not-a-line',
  'hash-differs',
  'seq-gap',
  'store-differs',
  'epoch-differs',
  'link-differs',
  'bytes-differ',
  'cut-short',
  'too-long',
] as const

export type Damage = (typeof damages)[number]
