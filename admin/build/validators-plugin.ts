import { compileValidators } from './compile-validators.ts'

const id = 'virtual:validators'

/** Gives the console `virtual:validators`, made of the schemas when it is built. */
export function validatorsPlugin() {
  return {
    name: 'jiheng-validators',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) => (source === `\0${id}` ? compileValidators() : undefined),
  }
}
