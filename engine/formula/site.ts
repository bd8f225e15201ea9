import { Gap } from '../model/value.ts'
import type { Build } from './build.ts'
import type { Checked } from './checked.ts'
import { partsOf } from './checked.ts'
import type { Site } from './functions/function-kind.ts'

/** Where a part of a formula stands, for the reasons that it may have no result; `figure` is filled in by who evaluates it. */
export function siteOf(checked: Checked, build: Build): Site {
  const { from, to } = checked.node
  const params = { formula: build.text, part: build.text.slice(from, to), from, to }
  return {
    gap: (code) => Gap.undefined({ code, figure: '', params }),
    constant: (index) => partsOf(checked)[index]?.constant,
  }
}
