import { parseArgs } from 'node:util'
import { suggest } from '../../engine/index.ts'
import { CallError } from './call-error.ts'
import type { Call, Command, Option, Options } from './command.ts'

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** The operands and option values of a call of `command`; the first thing wrong with it as a `CallError`. */
export function parseCall(command: Pick<Command, 'operands' | 'options'>, args: readonly string[]): Call {
  const tokens = tokensOf(command.options, args)
  const given = tokens.filter((token) => token.kind === 'option')
  for (const token of given) checkOption(command.options, token)
  const operands = tokens.filter((token) => token.kind === 'positional').map((token) => token.value)
  const options = Object.entries(command.options).map(([name, option]) => [name, givenTo(name, option, given)])
  const call: Call = { operands, options: Object.fromEntries(options) }
  const isAnswered = call.options.help === true || call.options.version === true
  if (!isAnswered) checkOperands(command, operands)
  return call
}

/** The parts of a call, in order, whether right or wrong. */
export function tokensOf(options: Options, args: readonly string[]): readonly Token[] {
  const known = Object.entries(options).map(([name, option]) => [
    name,
    {
      type: option.type === 'flag' ? 'boolean' : 'string',
      ...(option.short === undefined ? {} : { short: option.short }),
    },
  ])
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens
}

function checkOption(options: Options, token: OptionToken): void {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
  const { rawName } = token
  if (option === undefined) {
    const [near] = suggest(token.name, Object.keys(options))
    throw CallError.of('unknown-option', { option: rawName, suggestion: near === undefined ? '' : `--${near}` })
  }
  if (option.type === 'flag') {
    if (token.value !== undefined) throw CallError.of('option-takes-no-value', { option: rawName })
    return
  }
  const { value } = token
  if (value === undefined || (!token.inlineValue && /^-./.test(value))) {
    throw CallError.of('option-needs-value', { option: rawName, value: option.value })
  }
  if (option.choices?.includes(value) === false) {
    throw CallError.of('option-value-unknown', { option: rawName, value, choices: option.choices.join(', ') })
  }
}

function givenTo(
  name: string,
  option: Option,
  given: readonly OptionToken[],
): boolean | string | readonly string[] | undefined {
  const tokens = given.filter((token) => token.name === name)
  if (option.type === 'flag') return tokens.length > 0
  const values = tokens.map((token) => token.value ?? '')
  if (option.multiple) return values
  if (values.length > 1) throw CallError.of('option-given-twice', { option: `--${name}` })
  return values[0]
}

function checkOperands(command: Pick<Command, 'operands'>, given: readonly string[]): void {
  const missing = command.operands.find((operand, index) => operand.count !== 'optional' && given[index] === undefined)
  if (missing !== undefined) throw CallError.of('operand-missing', { operand: missing.name })
  const takesMany = command.operands.some((operand) => operand.count === 'many')
  const extra = given[command.operands.length]
  if (!takesMany && extra !== undefined) throw CallError.of('operand-too-many', { operand: extra })
}
