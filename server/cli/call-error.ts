import type { CommandCode, CommandParams } from '../messages/command-codes.ts'

/** The call is wrong: an unknown option, a file that is not there. Thrown by verbs, answered once by `runCommand` with exit code 2. */
export class CallError extends Error {
  readonly code: CommandCode
  readonly params: Readonly<Record<string, string | number>>
  private constructor(code: CommandCode, params: Readonly<Record<string, string | number>>) {
    super(code)
    this.code = code
    this.params = params
  }
  static of<C extends CommandCode>(code: C, params: CommandParams<C>): CallError {
    return new CallError(code, params)
  }
}
