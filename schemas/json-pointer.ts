/** One step of a JSON pointer, escaped: 'a/b' is '/a~1b'. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys of a JSON pointer: '/people/3/a~1b' gives 'people', '3', 'a/b'. */
export function pointerKeys(pointer: string): readonly string[] {
  if (pointer === '') return []
  const steps = pointer.slice(1).split('/')
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A pointer of keys: `pointerOf(['people', 3])` is '/people/3'. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map(pointerStep).join('')
}
