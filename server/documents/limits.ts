/** The limits of what is read. "MB" is 1,000,000 bytes, here and in the sentences. */

/** Largest scheme or cases document, in bytes. */
export const documentLimitBytes = 4_000_000
/** Largest file of facts (JSON, CSV or XLSX), in bytes: about 200,000 people. */
export const factsLimitBytes = 64_000_000
/** Deepest nesting of a JSON document. */
export const depthLimit = 32
/** Most keys in one JSON object. */
export const keysLimit = 5_000
/** Most rows of a table, without its header. */
export const rowsLimit = 200_000
export const columnsLimit = 1_000
/** Most cells of a table, empty ones inside its rectangle included. */
export const cellsLimit = 10_000_000
/** Most files inside an .xlsx, and their size in all once unpacked. */
export const zipEntriesLimit = 1_000
export const unpackedLimitBytes = 100_000_000
/** Longest employee id, name, department ... and longest text of a fact, in characters. */
export const nameLimit = 200
export const textLimit = 2_000
/** Most issues of one severity that are listed; the rest are counted. */
export const issuesLimit = 200
