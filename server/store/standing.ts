import type { Entry } from './entry.ts'
import type { KeptCommand } from './kept-commands.ts'
import type { FieldValue } from './query.ts'
import type { LogEnd, Table } from './table.ts'
import type { UniqueValues } from './unique-values.ts'

/** What stands at one point in the order of commands: in the model, or with a layer of changes over it. */
export interface Standing {
  /** Of the last command. */
  readonly seq: number
  /** Of all records together, as JSON text in UTF-8. */
  readonly bytes: number
  /** How many records the collection has. */
  count(table: Table): number
  entry(table: Table, id: string): Entry | undefined
  end(log: Table): LogEnd
  /** Id of the record that has these values in a unique combination. */
  holder(unique: UniqueValues, values: FieldValue): string | undefined
  command(key: string): KeptCommand | undefined
}
