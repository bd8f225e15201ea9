import type { Consequence, Id, Indicator, NamedId, PayComponent, Percentage, RawScheme } from '../../engine/index.ts'
import type { Language } from '../messages/language.ts'
import { word } from '../messages/word.ts'
import { type Example, exampleOf } from './example-of.ts'
import type { WorkedTemplate } from './template-library.ts'

/** What a template measures: an indicator with how it is scored, or with the indicators below it. */
export interface Measured {
  readonly name: string
  /** Percent of its level; the suggested one where it is a blank; none where points are added. */
  readonly weight?: number
  /** The weight is a blank that whoever takes the template fills in. */
  readonly isBlank?: true
  readonly how?: string
  readonly about?: string
  readonly parts?: readonly Measured[]
}

/** What it pays, or what follows from results, in words. */
export interface Following {
  readonly name: string
  readonly how: string
  readonly about?: string
}

/** A template as somebody reads it who is to choose one. All of it is taken from the document. */
export interface TemplateSummary {
  readonly id: string
  readonly name: string
  readonly about?: string
  readonly cycle: string
  readonly departments: readonly string[]
  readonly posts: readonly string[]
  readonly raters: readonly string[]
  /** How many blanks are to be filled in. */
  readonly blanks: number
  readonly measures: readonly Measured[]
  readonly bands: readonly string[]
  readonly pays: readonly Following[]
  readonly rewards: readonly Following[]
  readonly penalties: readonly Following[]
  readonly example?: Example
}

/** What a template is about, with the words of the format in a language; names stay as the document has them. */
export function templateSummary({ id, scheme, cases }: WorkedTemplate, language: Language): TemplateSummary {
  const { name, description, cycle, departments, posts, raters, parameters = [], bands, pay } = scheme
  const example = cases && exampleOf(scheme, cases)
  return {
    ...{ id, name, ...(description !== undefined && { about: description }), cycle: word('choice', cycle, language) },
    ...{ departments: namesOf(departments), posts: namesOf(posts), raters: namesOf(raters) },
    blanks: parameters.filter(({ value }) => value === undefined).length,
    measures: (scheme.indicators ?? []).map((each) => measured(each, scheme, language)),
    bands: namesOf(bands?.rows),
    pays: (pay?.components ?? []).map((each) => paid(each, language)),
    rewards: (scheme.rewards ?? []).map((each) => following(each, language)),
    penalties: (scheme.penalties ?? []).map((each) => following(each, language)),
    ...(example && { example }),
  }
}

function namesOf(all: readonly NamedId[] = []): readonly string[] {
  return all.map(({ name }) => name)
}

function measured(indicator: Indicator, scheme: RawScheme, language: Language): Measured {
  const { name, description, weight, scoring, children } = indicator
  return {
    name,
    ...weightIn(weight, scheme),
    ...(scoring !== undefined && { how: word('how', scoring.kind, language) }),
    ...(description !== undefined && { about: description }),
    ...(children !== undefined && { parts: children.map((each) => measured(each, scheme, language)) }),
  }
}

function weightIn(
  weight: Percentage | undefined,
  { parameters = [] }: RawScheme,
): Pick<Measured, 'weight' | 'isBlank'> {
  if (weight === undefined) return {}
  if (typeof weight !== 'object') return { weight: Number(weight) }
  const { value, suggested } = parameters.find(({ id }: { id: Id }) => id === weight.parameter) ?? {}
  const shown = value ?? suggested
  return { ...(shown !== undefined && { weight: Number(shown) }), ...(value === undefined && { isBlank: true }) }
}

function paid({ name, kind, description }: PayComponent, language: Language): Following {
  return { name, how: word('how', kind, language), ...(description !== undefined && { about: description }) }
}

function following({ name, effects }: Consequence, language: Language): Following {
  const kinds = [...new Set(effects.map(({ kind }) => word('choice', kind, language)))]
  return { name, how: kinds.join(language === 'en' ? ', ' : '、') }
}
