import { type Id, type ParameterChoice, parseDecimal } from '../../engine/index.ts'
import { readJson } from '../documents/read-json.ts'
import { CallError } from './call-error.ts'
import type { Call, Options } from './command.ts'
import type { Context } from './context.ts'
import { readBytes } from './read-bytes.ts'

/** How a template's blanks are filled from the command line. */
export const parameterOptions = {
  parameters: { type: 'value', value: 'FILE|id=value', multiple: true, about: 'option-parameters' },
  suggested: { type: 'flag', about: 'option-suggested' },
} as const satisfies Options

/** The values given for parameters, later ones over earlier ones. */
export async function parameterChoice(
  { parameters, suggested }: Call<typeof parameterOptions>['options'],
  context: Context,
): Promise<ParameterChoice> {
  const given = await Promise.all(parameters.map((each) => valuesOf(each, context)))
  return { parameters: Object.assign({}, ...given), suggested }
}

async function valuesOf(given: string, context: Context): Promise<Readonly<Record<Id, number>>> {
  const [, parameter, value = ''] = /^([a-z][a-z0-9-]*)=(.*)$/.exec(given) ?? []
  if (parameter === undefined) return valuesOfFile(given, context)
  if (parseDecimal(value) === undefined) throw CallError.of('parameter-not-a-number', { parameter, value })
  return { [parameter]: Number(value) }
}

async function valuesOfFile(file: string, context: Context): Promise<Readonly<Record<Id, number>>> {
  const { value } = readJson(await readBytes(file, context), file)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject || !Object.values(value).every((each) => typeof each === 'number')) {
    throw CallError.of('parameters-file-shape', { file })
  }
  return value as Readonly<Record<Id, number>>
}
