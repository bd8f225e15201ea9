import type { Checked } from './checked.ts'

/** The same text for the same expression, however its names were typed. */
export function keyOf(checked: Checked): string {
  switch (checked.kind) {
    case 'name':
      return `[${checked.name.id}]`
    case 'field':
      return `{${checked.field.id}}`
    case 'unary':
      return `${checked.operator}(${keyOf(checked.of)})`
    case 'binary':
      return `(${keyOf(checked.left)} ${checked.operator} ${keyOf(checked.right)})`
    case 'call':
      return `${checked.function}(${checked.args.map(keyOf).join(', ')})`
    default:
      return JSON.stringify(checked.constant ?? null)
  }
}
