import { pointerParameter } from '../scheme-editor/pointer-parameter.ts'

interface Placed {
  readonly code: string
  readonly path?: string | undefined
}

/** On this page, where somebody sees to it here. */
const here: Readonly<Record<string, string>> = { 'gate-no-preview': '#effect', 'gate-not-approved': '#next-step' }

/** The address at which somebody can see to what was found: a field of the editor, or a part of this page; nothing where it has no place. */
export function placeInEditor(id: string, { code, path = '' }: Placed): string | undefined {
  if (Object.hasOwn(here, code)) return here[code]
  return path === '' ? undefined : editorAt(id, path)
}

/** The editor of a scheme, opened at a part of the content: `/document/indicators/0/weight`. */
export function editorAt(id: string, pointer: string): string {
  return `/schemes/${encodeURIComponent(id)}?${new URLSearchParams({ [pointerParameter]: pointer })}`
}
