import type { JsonObject } from '../../store/json.ts'

/** Makes of documents of one format those of the next. What it does not understand it leaves for the schema to name. */
export interface Migration {
  /** The format that it takes; it gives the next one, and says so in `format`. */
  readonly from: number
  readonly scheme: (document: JsonObject) => JsonObject
  readonly cases: (cases: JsonObject) => JsonObject
}

/** The format of documents today. */
export const newestFormat = 1

/** Every step from an older format to the next, oldest first, without a gap up to today's. Format 1 is the first that there was. */
export const migrations: readonly Migration[] = []
