import type { SchemaPart } from './schema-part.ts'

/**
 * The TypeScript of one schema: an exported type per `$defs` entry, named by its key, with the English half of its description.
 * What a type says: properties, unions, literals, arrays, maps and `allOf` bases; limits and conditions are left to validation.
 * Types of another schema are imported from its file. `name` is the schema's file name without ending: `scheme`.
 */
export function typeText(name: string, schema: SchemaPart): string {
  const definitions = Object.entries(schema.$defs ?? {}).map(([key, part]) => definition(key, part))
  const head = `// Generated from schemas/${name}.schema.json by \`npm run types:generate\`: change the schema, not this file.`
  return [head, imports(schema), ...definitions]
    .filter((text) => text !== '')
    .join('\n\n')
    .concat('\n')
    .replaceAll(/ +$/gm, '')
}

function definition(name: string, part: SchemaPart): string {
  if (part.properties === undefined) return `${comment(part, '')}export type ${name} = ${typeOf(part, '')}`
  const bases = (part.allOf ?? []).flatMap((base) => (base.$ref === undefined ? [] : [nameIn(base.$ref)]))
  const extending = bases.length === 0 ? '' : ` extends ${bases.join(', ')}`
  return `${comment(part, '')}export interface ${name}${extending} ${membersOf(part, '')}`
}

function typeOf(part: SchemaPart, indent: string): string {
  if (part.$ref !== undefined) return nameIn(part.$ref)
  if (part.const !== undefined) return literal(part.const)
  if (part.enum !== undefined) return part.enum.map(literal).join(' | ')
  if (part.oneOf !== undefined) return unionOf(part.oneOf, indent)
  if (part.properties !== undefined) return membersOf(part, indent)
  if (part.type === 'array') return `${bracketed(typeOf(part.items ?? {}, indent))}[]`
  if (typeof part.additionalProperties === 'object') return mapOf(part, part.additionalProperties, indent)
  return primitive(part)
}

function unionOf(branches: readonly SchemaPart[], indent: string): string {
  const types = branches.map((branch) => typeOf(branch, `${indent}  `))
  const isLong = types.some((type) => type.includes('\n')) || types.join(' | ').length > 90
  return isLong ? types.map((type) => `\n${indent}  | ${type}`).join('') : types.join(' | ')
}

function membersOf(part: SchemaPart, indent: string): string {
  const inner = `${indent}  `
  const members = Object.entries(part.properties ?? {}).map(([key, member]) => {
    const mark = part.required?.includes(key) === true ? '' : '?'
    return `${comment(member, inner)}${inner}${key}${mark}: ${typeOf(member, inner)}`
  })
  return `{\n${members.join('\n')}\n${indent}}`
}

function mapOf(part: SchemaPart, values: SchemaPart, indent: string): string {
  return `Record<${part.propertyNames?.$ref === undefined ? 'string' : nameIn(part.propertyNames.$ref)}, ${typeOf(values, indent)}>`
}

const primitives: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
}

function primitive(part: SchemaPart): string {
  const type = typeof part.type === 'string' ? primitives[part.type] : undefined
  if (type === undefined) throw new Error(`No type follows from ${JSON.stringify(part)}`)
  return type
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
}

function bracketed(type: string): string {
  return /^\w+$|^\{[^{}]*\}$/.test(type) || type.startsWith('{') ? type : `(${type})`
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

function imports(schema: SchemaPart): string {
  const wanted = new Map<string, Set<string>>()
  for (const [, file = '', name = ''] of JSON.stringify(schema).matchAll(
    /"\$ref":"(\w+)\.schema\.json#\/\$defs\/(\w+)"/g,
  )) {
    wanted.set(file, (wanted.get(file) ?? new Set()).add(name))
  }
  return [...wanted]
    .sort()
    .map(([file, names]) => `import type { ${[...names].sort().join(', ')} } from './${file}.ts'`)
    .join('\n')
}

/** Descriptions say it in Chinese, then on a new line in English. */
function comment(part: SchemaPart, indent: string): string {
  const english = part.description?.split('\n').at(-1) ?? ''
  const [first = '', ...more] = wrapped(english, 113 - indent.length)
  if (more.length === 0) return first === '' ? '' : `${indent}/** ${first} */\n`
  return [`${indent}/**`, ...[first, ...more].map((line) => `${indent} * ${line}`), `${indent} */\n`].join('\n')
}

function wrapped(text: string, width: number): readonly string[] {
  return [...text.matchAll(new RegExp(`(.{1,${width}})(?: +|$)`, 'g'))].map((match) => match[1] ?? '')
}
