import { evaluateCompiled, type Issue, type RawPerson, type Scheme } from '../../../../engine/index.ts'
import type { FieldError } from '../../../http/api-error.ts'

/** What is wrong with a value, and the key of the meaning that it is for. */
export interface ValueError extends Omit<FieldError, 'path'> {
  readonly key: string
}

/**
 * What is wrong with the figures of people, by id: the checks that single writes make of one (`check-facts.ts`, `rating-kind.ts`), for
 * many at once.
 */
export function valueErrors(
  people: readonly RawPerson[],
  period: string,
  scheme: Scheme,
  keyOf: (figure: string, params: Issue['params']) => string | undefined,
): ReadonlyMap<string, readonly ValueError[]> {
  const errors = new Map<string, ValueError[]>()
  const add = (id: string, error: ValueError) => errors.set(id, [...(errors.get(id) ?? []), error])
  const first = evaluateCompiled(scheme, { format: 1, period, people: [...people] })
  for (const { path, code, params } of first.issues) {
    const [, , place = '', part = '', name = ''] = path.split('/')
    const person = people[Number(place)]
    const key = part === 'ratings' ? ratingKey(person, Number(name)) : name
    if (person !== undefined) add(person.id, { key, code, params: { ...params } })
  }
  // With a mistake of form there is no outcome: the others are asked again without those who have one.
  const rest = people.filter(({ id }) => !errors.has(id))
  const isWhole = rest.length === people.length
  const { outcome } = isWhole ? first : evaluateCompiled(scheme, { format: 1, period, people: rest })
  for (const { id, problems = [] } of outcome?.people ?? []) {
    for (const { code, figure = '', params = {} } of problems) {
      const key = keyOf(figure, params)
      if (key !== undefined) add(id, { key, code, params: { ...params } })
    }
  }
  return errors
}

function ratingKey(person: RawPerson | undefined, index: number): string {
  const rating = person?.ratings?.[index]
  return `rating:${rating?.indicator}:${rating?.rater}`
}
