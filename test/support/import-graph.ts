import path from 'node:path'

/** Source text by path from the project's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

/** What each part may import besides itself; a part is a folder, or the files directly in `engine`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'engine/kernel': [],
  'engine/model': ['engine/kernel'],
  'engine/formula': ['engine/kernel', 'engine/model'],
  'engine/rules': ['engine/kernel', 'engine/model'],
  'engine/scoring': ['engine/kernel', 'engine/model'],
  'engine/pay': ['engine/kernel', 'engine/model', 'engine/scoring'],
  'engine/compile': ['engine/kernel', 'engine/model', 'engine/formula', 'engine/rules', 'engine/scoring', 'engine/pay'],
  'engine/stages': ['engine/kernel', 'engine/model', 'engine/scoring', 'engine/pay', 'engine/compile'],
  'engine/checks': ['engine/kernel', 'engine/model', 'engine/formula', 'engine/rules', 'engine/compile'],
  'engine/compiled': [
    'engine/kernel',
    'engine/model',
    'engine/rules',
    'engine/scoring',
    'engine/pay',
    'engine/compile',
    'engine/stages',
  ],
  'engine/preview': ['engine/kernel', 'engine/model'],
  'engine/probe': ['engine/kernel', 'engine/model', 'engine/compile'],
  'engine/explain': ['engine/kernel', 'engine/model'],
  'engine/diff': ['engine/kernel', 'engine/model', 'engine/formula', 'engine/rules'],
  'engine/rename': ['engine/model', 'engine/formula', 'engine/rules', 'engine/compile', 'engine/diff'],
  engine: ['engine/*'],
  schemas: [],
  server: ['engine/index.ts', 'schemas', 'package.json'],
  admin: ['engine/index.ts', 'schemas'],
  test: ['*'],
}

/** Packages the pure engine may use. */
const enginePackages = new Set(['json-rules-engine'])

/** Every import that breaks the house's directions, as sentences; empty when all is well. */
export function importViolations(sources: Sources): readonly string[] {
  const violations: string[] = []
  for (const [file, source] of sources) {
    if (/^engine\/.+\/index\.ts$|^server\/.+\/index\.ts$/.test(file)) violations.push(`${file} is an interior barrel`)
    for (const specifier of importsOf(source)) {
      const problem = specifier.startsWith('.') ? crossing(file, resolve(file, specifier)) : foreign(file, specifier)
      if (problem !== undefined) violations.push(problem)
    }
  }
  return [...violations, ...cyclesOf(sources)]
}

function importsOf(source: string, withTypes = true): readonly string[] {
  const statements = source.matchAll(/(?:^|\n)(?:import|export)\s+(type\s)?(?:[\w*{}\s,]+?\sfrom\s+)?'([^']+)'/g)
  const dynamic = source.matchAll(/import\('([^']+)'\)/g)
  const named = [...statements].filter(([, type]) => withTypes || type === undefined).map(([, , from]) => from ?? '')
  return [...named, ...[...dynamic].map(([, from]) => from ?? '')].filter((from) => from !== '')
}

function resolve(file: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
}

function partOf(file: string): string {
  const [top = '', inner] = file.split('/')
  return top === 'engine' && file.split('/').length > 2 ? `engine/${inner}` : top
}

function crossing(file: string, target: string): string | undefined {
  const [from, to] = [partOf(file), partOf(target)]
  if (from === to) return undefined
  const allowed = mayImport[from] ?? []
  const isAllowed = allowed.some(
    (each) => each === '*' || each === to || each === target || (each === 'engine/*' && to.startsWith('engine')),
  )
  return isAllowed ? undefined : `${file} imports ${target}: ${from} may not import ${to}`
}

function foreign(file: string, specifier: string): string | undefined {
  if (!file.startsWith('engine/') || enginePackages.has(specifier)) return undefined
  return `${file} imports the package ${specifier}: the engine is pure`
}

/** Cycles of values; types may refer to one another. */
function cyclesOf(sources: Sources): readonly string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) return void cycles.push(`cycle: ${[...way.slice(way.indexOf(file)), file].join(' → ')}`)
    if (done.has(file)) return
    const source = sources.get(file)
    if (source === undefined) return
    for (const from of importsOf(source, false)) if (from.startsWith('.')) visit(resolve(file, from), [...way, file])
    done.add(file)
  }
  for (const file of sources.keys()) visit(file, [])
  return cycles
}
