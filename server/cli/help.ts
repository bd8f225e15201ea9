import type { Command, Operand, Option, Options } from './command.ts'
import type { Context } from './context.ts'
import { globalOptions } from './global-options.ts'
import { width } from './print/width.ts'

/** What `jiheng --help` says: the verbs, each with its summary. */
export function overview(commands: readonly Command[], { say }: Context): string {
  const verbs = commands.map((command) => [
    [command.name, ...command.operands.map(shape)].join(' '),
    say(command.summary, {}),
  ])
  return paragraphs([
    say('help-about', {}),
    `${say('help-usage', {})}\n${twoColumns([['jiheng COMMAND …', '']])}`,
    `${say('help-commands', {})}\n${twoColumns(verbs)}`,
    `${say('help-options', {})}\n${optionLines(globalOptions, say)}`,
    `${say('help-exit-codes', {})}\n${twoColumns(exitCodes(say))}`,
    say('help-more', {}),
  ])
}

/** What `jiheng VERB --help` says. */
export function helpOf(command: Command, { say }: Context): string {
  const usage = ['jiheng', command.name, ...command.operands.map(shape), '[OPTIONS]'].join(' ')
  return paragraphs([
    say(command.summary, {}),
    `${say('help-usage', {})}\n${twoColumns([[usage, '']])}`,
    `${say('help-options', {})}\n${optionLines({ ...command.options, ...globalOptions }, say)}`,
    `${say('help-exit-codes', {})}\n${twoColumns(exitCodes(say))}`,
    ...command.notes.map((note) => say(note, {})),
  ])
}

type Say = Context['say']

function shape({ name, count }: Operand): string {
  if (count === 'optional') return `[${name}]`
  return count === 'many' ? `${name}…` : name
}

function optionLines(options: Options, say: Say): string {
  return twoColumns(Object.entries(options).map(([name, option]) => [optionShape(name, option), say(option.about, {})]))
}

function optionShape(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `
  return option.type === 'flag'
    ? `${short}--${name}`
    : `${short}--${name} ${option.value}${option.multiple ? ' …' : ''}`
}

function exitCodes(say: Say): string[][] {
  return [
    ['0', say('exit-good', {})],
    ['1', say('exit-input-wrong', {})],
    ['2', say('exit-call-wrong', {})],
    ['3', say('exit-program-wrong', {})],
  ]
}

function twoColumns(rows: readonly (readonly string[])[]): string {
  const first = Math.max(...rows.map(([left = '']) => width(left)))
  return rows
    .map(([left = '', right = '']) => `  ${left}${' '.repeat(first - width(left) + 2)}${right}`.trimEnd())
    .join('\n')
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`
}
