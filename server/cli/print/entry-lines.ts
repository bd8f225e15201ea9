import { compare, parseDecimal, type TraceEntry, type TraceInput } from '../../../engine/index.ts'
import { grouped } from '../../messages/numbers.ts'
import { word } from '../../messages/word.ts'
import { label, type Printing } from './printing.ts'
import { reasonSentence } from './reason-sentence.ts'
import { rowText } from './row-text.ts'

/** What the lines of a calculation sheet are written from. */
export interface SheetOf {
  readonly trace: readonly TraceEntry[]
  readonly printing: Printing
  /** Where a fact stands, by its pointer into the facts. */
  readonly sourceOf: (source: string) => string
  /** For whoever does not see the scheme as a document: names alone, without ids and pointers. */
  readonly isPlain?: boolean
}

/** Means of rater groups, single records, what a component was before its limits: they stand below the figure that uses them. */
const partFigure = /^rating:|\/\d+$|:before-limits$/

/** A figure and below it how it came about; nothing for what stands below another figure. */
export function entryLines(entry: TraceEntry, sheet: SheetOf): string[] {
  return partFigure.test(entry.figure)
    ? []
    : [titleOf(entry, sheet), ...detailLines(entry, sheet)].map((line) => `  ${line}`)
}

function titleOf(entry: TraceEntry, sheet: SheetOf): string {
  const { printing, sourceOf, isPlain = false } = sheet
  const { figure, how, value, inputs } = entry
  const { say, language } = printing.context
  const source = inputs.find((input) => isItself(input, entry))?.source
  const ways = [word('how', how, language), isPlain ? '' : entry.path, source === undefined ? '' : sourceOf(source)]
  return say('sheet-figure', {
    figure: called(figure, sheet),
    value: shown(figure, value, printing),
    how: ways.filter((each) => each !== '').join(' · '),
  })
}

/** A given fact is its own only input. */
function isItself(input: TraceInput, entry: TraceEntry): boolean {
  return input.figure === entry.figure && input.value === entry.value
}

function detailLines(entry: TraceEntry, sheet: SheetOf): string[] {
  const { printing } = sheet
  const lines = [
    ...entry.inputs.filter((input) => !isItself(input, entry)).flatMap((input) => inputLines(input, entry, sheet)),
    ...rowLine(entry, sheet),
    ...roundingLine(entry, printing),
    ...reasonLine(entry, printing),
  ]
  return lines.map((line) => `    ${line}`)
}

function inputLines(input: TraceInput, user: TraceEntry, sheet: SheetOf): string[] {
  const { figure, value, weight = '', share = '', source } = input
  const { printing, sourceOf, trace } = sheet
  const line = printing.context.say('sheet-input', {
    name: called(figure, sheet),
    value: shown(figure, value, printing),
    weight: grouped(weight),
    share: grouped(share),
    source: source === undefined ? '' : sourceOf(source),
  })
  const part = partFigure.test(figure) ? trace.find((entry) => entry.figure === figure && entry !== user) : undefined
  return part === undefined ? [line] : [line, ...detailLines(part, sheet)]
}

function called(figure: string, { printing, isPlain = false }: SheetOf): string {
  return isPlain ? printing.nameOf(figure) : label(printing, figure)
}

function shown(figure: string, value: string, { valueText }: Printing): string {
  return value === '' ? '—' : valueText(figure, value)
}

function rowLine({ row }: TraceEntry, { printing, isPlain = false }: SheetOf): string[] {
  if (row === undefined) return []
  const { index, path } = row
  const said = { number: index + 1, path: isPlain ? '' : path, row: rowText(path, printing) }
  return [printing.context.say('sheet-row', said)]
}

/** Nothing where neither rounding nor a limit made a difference. */
function roundingLine({ figure, value, unrounded, rounding }: TraceEntry, { context, valueText }: Printing): string[] {
  const [before, after] = [parseDecimal(unrounded ?? value), parseDecimal(value)]
  if (unrounded === undefined || before === undefined || after === undefined || compare(before, after) === 0) return []
  const said = { unrounded: grouped(unrounded), value: valueText(figure, value) }
  if (rounding === undefined) return [context.say('sheet-limited', said)]
  const mode = word('choice', rounding.mode, context.language)
  return [context.say('sheet-rounding', { ...said, scale: rounding.scale, mode })]
}

function reasonLine({ reason }: TraceEntry, printing: Printing): string[] {
  return reason === undefined
    ? []
    : [printing.context.say('sheet-reason', { reason: reasonSentence(reason, printing) })]
}
