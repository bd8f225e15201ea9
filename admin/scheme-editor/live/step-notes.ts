import { compare, type explain, parseDecimal, type TraceInput } from '../../../engine/index.ts'
import { grouped } from '../../components/grouped.ts'

export type Explained = NonNullable<ReturnType<typeof explain>>

type Translate = (key: string, options?: Record<string, unknown>) => string
type Said = (code: string, params: Readonly<Record<string, string | number>>) => string

/** What is told of a step besides its value: the row that matched, what was rounded away, the reason. */
export function stepNotes(
  { row, unrounded, value, reason }: Explained,
  translate: Translate,
  said: Said,
): readonly string[] {
  return [
    ...(row === undefined ? [] : [translate('editor.live.row', { row: row.index + 1 })]),
    ...(unrounded === undefined || isSameNumber(unrounded, value)
      ? []
      : [translate('editor.live.rounded', { unrounded: grouped(unrounded) })]),
    ...(reason === undefined ? [] : [said(reason.code, reason.params)]),
  ]
}

function isSameNumber(one: string, other: string): boolean {
  const [left, right] = [parseDecimal(one), parseDecimal(other)]
  return left === undefined || right === undefined ? one === other : compare(left, right) === 0
}

/** What a step was given that was not computed by a step of its own, each once. */
export function givenInputs({ figure, value, inputs, children }: Explained): readonly TraceInput[] {
  const plain = inputs.filter((input) => !children.some((child) => child.figure === input.figure))
  const others = plain.filter((input) => input.figure !== figure || input.value !== value)
  return [...new Map(others.map((input) => [inputKey(input), input])).values()]
}

export function inputKey({ figure, value, source = '' }: TraceInput): string {
  return `${figure} ${value} ${source}`
}
