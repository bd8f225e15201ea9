import { compileValidators } from '../../admin/build/compile-validators.ts'
import { partOfValidators, type Validators } from '../../admin/scheme-editor/checks/validators.ts'

/** The validators as the console's build makes them. */
export async function consoleValidators(): Promise<Validators> {
  const source = `data:text/javascript;charset=utf-8,${encodeURIComponent(compileValidators())}`
  const { validatorsWith }: { validatorsWith: (require: (name: string) => unknown) => Validators } = await import(
    /* @vite-ignore */ source
  )
  return validatorsWith(partOfValidators)
}
