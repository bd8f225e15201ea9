export type Params = Readonly<Record<string, string | number>>

const placeholder = /\{(\w+)(?::([^{}]*))?\}/g
const optionalPart = /\[\[(.*?)\]\]/g

/**
 * A sentence of `schemas/messages` with its parameters put in: `{name}`, `{name:number}` with its thousands grouped, `{name:money}` with two
 * decimals or more, `{count:person|people}` by a count, and `[[…{name}…]]` left out where a parameter in it is empty.
 */
export function fillSentence(template: string, params: Params): string {
  const kept = template.replaceAll(optionalPart, (_, part: string) => (hasEmpty(part, params) ? '' : part))
  return kept.replaceAll(placeholder, (_, name: string, form: string | undefined) => shown(params[name] ?? '', form))
}

function hasEmpty(part: string, params: Params): boolean {
  return [...part.matchAll(placeholder)].some(([, name = '']) => (params[name] ?? '') === '')
}

function shown(value: string | number, form: string | undefined): string {
  if (form === undefined) return String(value)
  if (form === 'number') return grouped(String(value))
  if (form === 'money') return money(String(value))
  const [one = '', many = ''] = form.split('|')
  return Number(value) === 1 ? one : many
}

const decimalText = /^(-?)(\d+)(\.\d+)?$/

function grouped(text: string): string {
  const [, sign, whole = '', fraction = ''] = decimalText.exec(text) ?? []
  return sign === undefined ? text : `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`
}

function money(text: string): string {
  const [, sign, whole = '', fraction = '.'] = decimalText.exec(text) ?? []
  return sign === undefined ? text : grouped(`${sign}${whole}.${fraction.slice(1).padEnd(2, '0')}`)
}
