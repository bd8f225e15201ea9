import { StyleModule } from 'style-mod'

/** What the styles of code fields are kept in, under a symbol of their own. */
interface StyleRoot {
  adoptedStyleSheets: CSSStyleSheet[]
  readonly ownerDocument: Document
}

/**
 * Has the styles of CodeMirror's fields stand in a constructed style sheet. By itself it writes `<style>` elements into a page, which the
 * Content-Security-Policy of the console does not allow, and constructed sheets only into shadow trees. To be called before the first
 * field is made.
 */
export function adoptCodeStyles(): void {
  const root: StyleRoot = { adoptedStyleSheets: [], ownerDocument: document }
  StyleModule.mount(root as unknown as ShadowRoot, [])
  for (const key of Object.getOwnPropertySymbols(root)) {
    if (!Object.hasOwn(document, key)) Object.defineProperty(document, key, { value: Reflect.get(root, key) })
  }
}
