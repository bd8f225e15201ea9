import type { PlainCode } from '../messages/command-codes.ts'
import type { Context, ExitCode } from './context.ts'

/** An option of a verb: a flag, or one that takes a value, once or `multiple` times. */
export type Option =
  | { readonly type: 'flag'; readonly about: PlainCode; readonly short?: string }
  | {
      readonly type: 'value'
      readonly about: PlainCode
      readonly short?: string
      /** What help calls the value: FILE, ID. */
      readonly value: string
      readonly multiple?: true
      /** The only values it takes. */
      readonly choices?: readonly string[]
    }
export type Options = Readonly<Record<string, Option>>

/** What an option was given: a flag's truth, all values of a `multiple` one, one of its choices, or its text. */
export type OptionValue<O extends Option> = O extends { type: 'flag' }
  ? boolean
  : O extends { multiple: true }
    ? readonly string[]
    : O extends { choices: readonly (infer Choice)[] }
      ? Choice | undefined
      : string | undefined

export interface Call<O extends Options = Options> {
  readonly operands: readonly string[]
  readonly options: { readonly [K in keyof O]: OptionValue<O[K]> }
}

/** A word of a call that is no option: `SCHEME`; one, at least one (`many`), or one that may be left out. */
export interface Operand {
  readonly name: string
  readonly count: 'one' | 'many' | 'optional'
}

/** A verb of the command: a plain definition in the registry `commands`. */
export interface Command<O extends Options = Options> {
  readonly name: string
  readonly summary: PlainCode
  readonly operands: readonly Operand[]
  readonly options: O
  /** Paragraphs of its help after the options: what the exit codes mean, examples. */
  readonly notes: readonly PlainCode[]
  run(call: Call<O>, context: Context): Promise<ExitCode>
}

/** Checks a definition's types and hides them, so that verbs with different options stand in one list. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command
}
