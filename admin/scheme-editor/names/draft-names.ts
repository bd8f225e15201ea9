import { buildNames, type Names, type RawScheme } from '../../../engine/index.ts'

/** Made once for each document, however many fields ask. */
const known = new WeakMap<object, Names>()

/** All that the formulas and conditions of a document may name; nothing where none can be made of it, for one that is being written may lack anything. */
export function draftNames(document: object | undefined): Names | undefined {
  if (document === undefined) return undefined
  try {
    const names = known.get(document) ?? buildNames(document as RawScheme, () => undefined)
    known.set(document, names)
    return names
  } catch {
    return undefined
  }
}
