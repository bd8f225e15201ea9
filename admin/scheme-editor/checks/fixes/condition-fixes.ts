import { suggest } from '../../../../engine/index.ts'
import { isList, isObject } from '../../draft/json.ts'
import { isIndex } from '../../draft/json-pointer.ts'
import { type Fix, type FixMaker, removing, setting } from './fix.ts'
import { at, listAt, split } from './place-of.ts'

/** A bare comparison means the same within a group of one; a sign is the operator that it stands for. */
export const conditionForm: FixMaker = (found, content) => {
  const value = at(content, found.path)
  if (isObject(value) && 'fact' in value && 'operator' in value)
    return [setting('wrap', {}, found.path, { all: [value] })]
  return split(found.path).key === 'operator' ? knownOperator(found.path, String(value)) : []
}

/** A group of nothing goes where its group has others. */
export const emptyGroup: FixMaker = ({ path }, content) => {
  const { outer: node, key: group } = split(path)
  const { outer, key } = split(node)
  const isGroup = (group === 'all' || group === 'any') && isIndex(key) && listAt(content, path).length === 0
  return isGroup && listAt(content, outer).length > 1 ? [removing('remove_group', {}, node)] : []
}

const signs: Readonly<Record<string, string>> = {
  '=': 'equal',
  '==': 'equal',
  '===': 'equal',
  '!=': 'notEqual',
  '<>': 'notEqual',
  '≠': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '≤': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '≥': 'greaterThanInclusive',
}
const operators = [...new Set([...Object.values(signs), 'in', 'notIn'])]

function knownOperator(path: string, text: string): readonly Fix[] {
  const meant = (Object.hasOwn(signs, text) ? signs[text] : undefined) ?? suggest(text, operators, 1)[0]
  return meant === undefined ? [] : [setting('write', { value: meant }, path, meant)]
}

/** One value that is compared with by `in` is a list of one. */
export const oneInList: FixMaker = ({ path }, content) => {
  const value = at(content, path)
  const isOne = value !== undefined && !isList(value) && !isObject(value)
  return isOne && split(path).key === 'value' ? [setting('as_list', {}, path, [value])] : []
}

/** The level that is nearest to one that does not exist. */
export function nearLevel(param: 'levels' | 'allowed', written: 'value' | 'level'): FixMaker {
  return ({ path, params }) => {
    const levels = String(params[param] ?? '').split(/[、,]\s*/)
    const [near] = suggest(String(params[written]), levels, 1)
    return near === undefined || near === '' ? [] : [setting('write', { value: near }, path, near)]
  }
}
