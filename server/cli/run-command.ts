import { suggest } from '../../engine/index.ts'
import product from '../../package.json' with { type: 'json' }
import { type Language, languages } from '../messages/language.ts'
import { speechIn } from '../messages/speech.ts'
import { answerError } from './answer-error.ts'
import { CallError } from './call-error.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import type { Context, ExitCode, Surroundings } from './context.ts'
import { globalOptions } from './global-options.ts'
import { helpOf, overview } from './help.ts'
import { languageOf } from './language-of.ts'
import { parseCall, tokensOf } from './parse-call.ts'

/** Runs `jiheng` with these arguments. What is wrong with the call goes to stderr as a sentence, never as a stack trace. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const language = languageGiven(args) ?? languageOf(surroundings.env)
  const context: Context = { ...surroundings, ...speechIn(language) }
  try {
    return await dispatch(args, context)
  } catch (error) {
    return answerError(error, context)
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<ExitCode> {
  const verb = tokensOf(globalOptions, args).find((token) => token.kind === 'positional')
  if (verb === undefined) return withoutVerb(args, context)
  const command = commandNamed(verb.value)
  const { operands, options } = parseCall(
    { operands: command.operands, options: { ...globalOptions, ...command.options } },
    args.toSpliced(verb.index, 1),
  )
  if (options.help === true) return answer(context, helpOf(command, context))
  if (options.version === true) return answer(context, `jiheng ${product.version}\n`)
  return command.run({ operands, options }, context)
}

function withoutVerb(args: readonly string[], context: Context): ExitCode {
  const { options } = parseCall({ operands: [], options: globalOptions }, args)
  if (options.version === true) return answer(context, `jiheng ${product.version}\n`)
  if (options.help === true) return answer(context, overview(commands, context))
  context.stderr.write(overview(commands, context))
  return 2
}

function commandNamed(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const [near = ''] = suggest(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw CallError.of('unknown-command', { command: name, suggestion: near })
}

function answer(context: Context, text: string): ExitCode {
  context.stdout.write(text)
  return 0
}

/** The language asked for, found before anything else so that what is wrong with the call is said in it. */
function languageGiven(args: readonly string[]): Language | undefined {
  const tokens = tokensOf(globalOptions, args)
  const given = tokens.flatMap((token) => (token.kind === 'option' && token.name === 'lang' ? [token.value] : []))
  return languages.find((language) => given.includes(language))
}
