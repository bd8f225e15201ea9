import { invariant } from '../../engine/index.ts'
import { grouped, money } from './numbers.ts'
import { visible } from './visible.ts'

export type Params = Readonly<Record<string, string | number>>

const placeholder = /\{(\w+)(?::([^{}]*))?\}/g
const optionalPart = /\[\[(.*?)\]\]/g

/**
 * A sentence with its parameters put in. `{name}` stands for the parameter as it is, `{name:number}` for a number with its
 * thousands grouped, `{name:money}` for one with two decimals or more, `{count:person|people}` for the word that goes with a
 * count, and `[[…{name}…]]` for a part left out where a parameter in it is empty text.
 *
 *     fill('{count} {count:person|people}[[, see {hint}]]', { count: 1, hint: '' }) // '1 person'
 */
export function fill(template: string, params: Params): string {
  const kept = template.replaceAll(optionalPart, (_, part: string) => (hasEmpty(part, params) ? '' : part))
  return kept.replaceAll(placeholder, (_, name: string, form: string | undefined) => shown(paramOf(name, params), form))
}

/** The names of the parameters that a sentence uses, each once, sorted. */
export function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ''))].sort()
}

function hasEmpty(part: string, params: Params): boolean {
  return placeholders(part).some((name) => paramOf(name, params) === '')
}

function paramOf(name: string, params: Params): string | number {
  const value = params[name]
  invariant(value !== undefined, `a sentence needs the parameter "${name}"`)
  return value
}

function shown(value: string | number, form: string | undefined): string {
  if (form === undefined) return visible(String(value))
  if (form === 'number') return grouped(String(value))
  if (form === 'money') return money(String(value))
  const [one, many] = form.split('|')
  invariant(one !== undefined && many !== undefined, `"${form}" is no form of a parameter`)
  return Number(value) === 1 ? one : many
}
