import { grouped } from '../grouped.ts'

interface Words {
  readonly yes: string
  readonly no: string
  /** Behind an amount of money, and behind a number of days. */
  readonly money: string
  readonly days: string
  readonly rows: (count: number) => string
}

/** A value as people read it, by the unit of its metric: `1,200,000 元`, `98%`, `是`. */
export function valueText(value: unknown, unit: string, { yes, no, money, days, rows }: Words): string {
  if (typeof value === 'boolean') return value ? yes : no
  if (Array.isArray(value)) return rows(value.length)
  const text = String(value ?? '')
  if (typeof value !== 'number' && !/^-?\d+(\.\d+)?$/.test(text)) return text
  if (unit === 'grade' || unit === 'text' || unit === 'date') return text
  const said = grouped(text)
  if (unit === 'percent') return `${said}%`
  if (unit === 'money') return `${said} ${money}`
  return unit === 'days' ? `${said} ${days}` : said
}
