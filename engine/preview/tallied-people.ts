import type { RawPerson } from '../model/raw/facts.ts'
import type { PersonShown } from './preview-types.ts'

/**
 * How people who are added up are told apart: by whatever the caller has at hand, such as their place in a list. `order` has to tell any two
 * apart, and is that of their ids.
 */
export interface TalliedPeople<Who> {
  readonly order: (a: Who, b: Who) => number
  readonly shown: (who: Who) => PersonShown
}

/** As much of somebody as a list shows. */
export function personShown({ id, name, department, post }: RawPerson): PersonShown {
  return {
    employee: id,
    ...(name !== undefined && { name }),
    ...(department !== undefined && { department }),
    ...(post !== undefined && { post }),
  }
}
