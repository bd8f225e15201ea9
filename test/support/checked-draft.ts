import { compileValidators } from '../../admin/build/compile-validators.ts'
import { checkContent } from '../../admin/scheme-editor/checks/check-content.ts'
import { partOfValidators, type Validators } from '../../admin/scheme-editor/checks/validators.ts'
import type { DraftContent } from '../../admin/scheme-editor/draft/draft-store.ts'
import type { Issue } from '../../engine/index.ts'

const source = `data:text/javascript;charset=utf-8,${encodeURIComponent(compileValidators())}`
const { validatorsWith }: { validatorsWith: (require: (name: string) => unknown) => Validators } = await import(
  /* @vite-ignore */ source
)

/** The validators as the console has them. */
export const consoleValidators = validatorsWith(partOfValidators)

/** All that the editor's checks find in a draft. */
export function checkedDraft(content: DraftContent): readonly Issue[] {
  return checkContent(content, 'full', consoleValidators).issues
}
