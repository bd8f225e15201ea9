import type { StartCode, StartParams } from '../messages/start-codes.ts'

/** Why the server does not start, for whoever starts it. Thrown where it is found, said once with exit code 2. */
export class StartError extends Error {
  readonly code: StartCode
  readonly params: Readonly<Record<string, string | number>>
  private constructor(code: StartCode, params: Readonly<Record<string, string | number>>) {
    super(code)
    this.name = 'StartError'
    this.code = code
    this.params = params
  }
  static of<C extends StartCode>(code: C, params: StartParams<C>): StartError {
    return new StartError(code, params)
  }
}
