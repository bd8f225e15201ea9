import { pointerKeys } from '../../schemas/json-pointer.ts'
import type { JsonObject } from '../store/json.ts'

interface Said {
  /** JSON pointer into the body. */
  readonly path: string
  readonly message: string
}

interface Nested {
  [key: string]: string | Nested
}

/**
 * Sentences by the field that they are about, as forms take them: `/history/0/from` is `{ history: { 0: { from: … } } }`. Those about the
 * whole body, or what is said of all of it, are at `root.serverError`. Where a field and a part of it both have one, the field's stands.
 */
export function nestedErrors(said: readonly Said[], message: string): JsonObject {
  const nested = emptyNest()
  for (const { path, message: text } of said) if (path !== '') put(nested, pointerKeys(path), text)
  const ofWhole = said.filter(({ path }) => path === '').map(({ message: text }) => text)
  const root = emptyNest()
  root.serverError = [message, ...ofWhole].join(' ')
  nested.root = root
  return nested
}

function put(nested: Nested, [key = '', ...deeper]: readonly string[], text: string): void {
  if (deeper.length === 0) {
    nested[key] = text
    return
  }
  const inner = nested[key] ?? emptyNest()
  if (typeof inner === 'string') return
  nested[key] = inner
  put(inner, deeper, text)
}

/** Without a prototype, since fields have the names that their sender gave them. */
function emptyNest(): Nested {
  return Object.create(null)
}
