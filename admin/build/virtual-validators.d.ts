declare module 'virtual:validators' {
  import type { ValidateFunction } from 'ajv'

  /** Validators of documents; `require` gives what their code asks for by name. */
  export function validatorsWith(require: (name: string) => unknown): {
    readonly scheme: ValidateFunction
    readonly cases: ValidateFunction
  }
}
