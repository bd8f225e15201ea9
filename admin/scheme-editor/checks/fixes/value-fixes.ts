import { isForbidden } from '../malformed-issue.ts'
import { isList, isObject, type JsonValue } from '../../draft/json.ts'
import { pointerStep } from '../../../../schemas/json-pointer.ts'
import { type Fix, type FixMaker, removing, setting } from './fix.ts'
import { at, split } from './place-of.ts'

/** A number in quotes, as people write it: 1,200 or 80. */
export const asNumber: FixMaker = ({ path }, content) => {
  const value = at(content, path)
  const text =
    typeof value === 'string'
      ? value
          .normalize('NFKC')
          .trim()
          .replaceAll(/(?<=\d),(?=\d{3})/g, '')
      : ''
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? [setting('as_number', { value: text }, path, Number(text))] : []
}

/** A number where a text belongs. */
export const asText: FixMaker = ({ path }, content) => {
  const value = at(content, path)
  return typeof value === 'number' ? [setting('as_text', { value: String(value) }, path, String(value))] : []
}

const yes: ReadonlySet<JsonValue> = new Set(['true', 'yes', '是', 1])
const no: ReadonlySet<JsonValue> = new Set(['false', 'no', '否', 0])

/** A word or a number that says yes or no. */
export const asYesNo: FixMaker = ({ path }, content) => {
  const value = at(content, path)
  if (value === undefined || (!yes.has(value) && !no.has(value))) return []
  return [setting('as_yes_no', { value: String(yes.has(value)) }, path, yes.has(value))]
}

/** A word that is none of those allowed becomes the one that is near to it. */
export const nearWord: FixMaker = ({ path, params: { suggestion = '' } }) =>
  suggestion === '' ? [] : [setting('write', { value: suggestion }, path, String(suggestion))]

/** A field of a wrong name gets the one that was meant; where none is near it goes. */
export const unknownField: FixMaker = ({ path, params: { field = '', suggestion = '' } }, content) => {
  const { outer } = split(path)
  const to = `${outer}${pointerStep(suggestion)}`
  const rename: readonly Fix[] =
    suggestion === '' || at(content, to) !== undefined
      ? []
      : [{ does: 'rename_field', params: { field: suggestion }, change: [{ at: path, do: 'move', to }] }]
  return rename.length > 0 ? rename : [removing('remove_field', { field }, path)]
}

/** A field that has no meaning where it stands. */
export const unwantedField: FixMaker = ({ path }) => [removing('remove_field', { field: split(path).key }, path)]

/** A part of a table of pay that such a table does not use. */
export const unusedField: FixMaker = ({ path }) => [removing('remove_unused', {}, path)]

/** A plain value that is listed twice stands once. */
export const repeatedValue: FixMaker = ({ path }, content) => {
  const list = at(content, path)
  if (!isList(list) || list.some((each) => isObject(each) || isList(each))) return []
  return [setting('remove_repeated', {}, path, [...new Set(list)])]
}

/** Characters that cannot be seen, or turn the direction of writing. */
export const forbiddenCharacter: FixMaker = ({ path }, content) => {
  const text = at(content, path)
  if (typeof text !== 'string') return []
  const clean = [...text].filter((each) => !isForbidden(each)).join('')
  // Where nothing else was wrong, it is a line that ends in a text of one line.
  return [setting('remove_characters', {}, path, clean === text ? text.replaceAll(/\n+/g, ' ') : clean)]
}

const pairs = [
  ['cap', 'floor'],
  ['max', 'min'],
] as const

/** Limits that were written the wrong way round. */
export const swappedLimits: FixMaker = ({ path, params: { cap = '', floor = '' } }, content) => {
  const part = at(content, path)
  const pair = pairs.find(([above, below]) => isObject(part) && above in part && below in part)
  if (!isObject(part) || pair === undefined) return []
  const [above, below] = pair
  return [
    {
      does: 'swap_limits',
      params: { cap: floor, floor: cap },
      change: [
        { at: `${path}/${above}`, do: 'set', value: part[below] },
        { at: `${path}/${below}`, do: 'set', value: part[above] },
      ],
    },
  ]
}
