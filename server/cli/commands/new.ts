import { access } from 'node:fs/promises'
import path from 'node:path'
import { type RawScheme, suggest } from '../../../engine/index.ts'
import { word } from '../../messages/word.ts'
import { CallError } from '../call-error.ts'
import { defineCommand } from '../command.ts'
import type { Context } from '../context.ts'
import { type Template, templates } from '../library.ts'
import { table } from '../print/table.ts'
import { writeResult } from '../write-result.ts'

const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const longestId = 64

/** `jiheng new [TEMPLATE]`: a scheme of the library under a new id as a starting point; without a template the list of them. */
export const fromTemplate = defineCommand({
  name: 'new',
  summary: 'new-summary',
  operands: [{ name: 'TEMPLATE', count: 'optional' }],
  options: {
    id: { type: 'value', value: 'ID', about: 'option-id' },
    name: { type: 'value', value: 'NAME', about: 'option-name' },
    out: { type: 'value', value: 'FILE', about: 'option-out' },
  },
  notes: ['new-exit'],
  async run({ operands: [wanted], options }, context) {
    const all = await templates()
    if (wanted === undefined) {
      context.stdout.write(listOf(all, context))
      return 0
    }
    const { id, scheme } = templateNamed(wanted, all)
    const made = renamed(scheme, options.id ?? `${id}-copy`.slice(-longestId), options.name)
    if (options.out !== undefined) await expectFree(options.out, context)
    await writeResult(`${JSON.stringify(made, undefined, 2)}\n`, options.out, context)
    return 0
  },
})

function templateNamed(wanted: string, all: readonly Template[]): Template {
  const found = all.find(({ id }) => id === wanted)
  if (found !== undefined) return found
  const [suggestion = ''] = suggest(
    wanted,
    all.map(({ id }) => id),
    1,
  )
  throw CallError.of('template-unknown', { template: wanted, suggestion })
}

/** The schema is named by its URN: a relative path would lead nowhere from where the scheme is put. */
function renamed(scheme: RawScheme, id: string, name = scheme.name): RawScheme {
  if (!idForm.test(id) || id.length > longestId) throw CallError.of('id-not-an-id', { id })
  return { ...scheme, $schema: 'urn:jiheng:scheme:1', id, name }
}

async function expectFree(file: string, { cwd }: Context): Promise<void> {
  const isThere = await access(path.resolve(cwd, file)).then(
    () => true,
    () => false,
  )
  if (isThere) throw CallError.of('out-exists', { file })
}

function listOf(all: readonly Template[], { say, language }: Context): string {
  const columns = [
    { title: say('templates-id', {}), kind: 'text' },
    { title: say('templates-name', {}), kind: 'text' },
    { title: say('templates-cycle', {}), kind: 'text' },
    { title: say('templates-blanks', {}), kind: 'number' },
  ] as const
  const rows = all.map(({ id, scheme: { name, cycle, parameters = [] } }) => {
    const blanks = parameters.filter(({ value }) => value === undefined).length
    return [id, name, word('choice', cycle, language), String(blanks)]
  })
  return `${say('templates-title', {})}\n\n${table({ columns, rows })}`
}
