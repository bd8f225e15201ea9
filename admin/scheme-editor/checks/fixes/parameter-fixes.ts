import { isObject } from '../../draft/json.ts'
import { pointerStep } from '../../../../schemas/json-pointer.ts'
import { type FixMaker, removing, setting } from './fix.ts'
import { at } from './place-of.ts'

/** A blank that is not filled in takes the value that its template suggests. */
export const suggestedValue: FixMaker = ({ path, params: { id = '', suggested = '' } }, content) => {
  const parameter = at(content, path)
  const value = isObject(parameter) ? parameter.suggested : undefined
  return typeof value === 'number'
    ? [setting('suggested', { value: suggested }, `/parameters${pointerStep(id)}`, value)]
    : []
}

/** A value for a blank that the document does not have is used by nothing. */
export const valueOfNothing: FixMaker = ({ params: { parameter = '' } }, content) => {
  const pointer = `/parameters${pointerStep(parameter)}`
  return at(content, pointer) === undefined ? [] : [removing('remove_entry', { name: parameter }, pointer)]
}
