import scheme from '../../schemas/scheme.schema.json' with { type: 'json' }

type Part = { readonly [key: string]: unknown }

/** Parts of the format that no evaluation looks at. */
const asides = new Set(['Process'])
const words = new Set([
  '$schema',
  'description',
  'department',
  'source',
  'system',
  'note',
  'effective',
  'until',
  'process',
  'help',
  'criterion',
])

/** Every key that a scheme can have, and `key:value` for each word that its schema lets the key be: all that the format can say. */
export function saidBySchema(): ReadonlySet<string> {
  const said = new Set<string>()
  for (const [name, part] of Object.entries(scheme.$defs)) {
    if (!asides.has(name)) for (const each of saidByPart(part)) said.add(each)
  }
  return said
}

function* saidByPart(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  const { properties = {}, ...others } = part as Part
  for (const [key, value] of Object.entries(properties as Part)) {
    if (words.has(key) || value === false) continue
    yield key
    for (const word of wordsOf(value)) yield `${key}:${word}`
    yield* saidByPart(value)
  }
  for (const other of Object.values(others)) {
    for (const each of Array.isArray(other) ? other : [other]) yield* saidByPart(each)
  }
}

/** The words that a value can be, also by reference. */
function wordsOf(value: unknown): string[] {
  const part = value as Part
  const referred = typeof part.$ref === 'string' ? [definition(part.$ref)] : []
  const choices = Array.isArray(part.oneOf) ? part.oneOf : []
  const own = [...((part.enum as unknown[] | undefined) ?? []), ...('const' in part ? [part.const] : [])]
  return [...own.filter((word) => typeof word === 'string'), ...[...referred, ...choices].flatMap(wordsOf)]
}

function definition(reference: string): unknown {
  return (scheme.$defs as Part)[reference.slice('#/$defs/'.length)]
}
