import { createHash } from 'node:crypto'
import type { RawGroup, RawPerson } from '../../../engine/index.ts'
import { canonicalText } from '../../store/canonical.ts'
import { asJson } from '../schemes/scheme-record.ts'

/** Makes a fingerprint of figures, person by person. */
export interface FiguresHash {
  add(people: readonly RawPerson[]): void
  /** The sha256 (hex) of the groups' figures and then of the people's, in their order. */
  digest(): string
}

export function figuresHash(groups: readonly RawGroup[]): FiguresHash {
  const hash = createHash('sha256')
  const add = (all: readonly object[]) => {
    for (const each of all) hash.update(`${canonicalText(asJson(each))}\n`)
  }
  add(groups)
  return { add, digest: () => hash.digest('hex') }
}
