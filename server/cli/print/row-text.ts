import { atPointer } from './at-pointer.ts'
import { fieldText } from './field-text.ts'
import type { Printing } from './printing.ts'

/** The row of a table as the document has it, its fields by their names: `起点 80，得分 90`. */
export function rowText(pointer: string, printing: Printing): string {
  return fieldText(atPointer(printing.raw, pointer), '', printing)
}
