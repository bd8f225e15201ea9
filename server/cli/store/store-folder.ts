import path from 'node:path'
import type { Options } from '../command.ts'
import type { Context } from '../context.ts'

/** Which store a verb is about. */
export const storeFolderOption = {
  data: { type: 'value', value: 'FOLDER', about: 'option-data' },
} as const satisfies Options

/** The folder of the store: the one given, that of the environment, or `data` in the current folder; an absolute path. */
export function storeFolder(given: string | undefined, { cwd, env }: Pick<Context, 'cwd' | 'env'>): string {
  return path.resolve(cwd, given ?? (env.JIHENG_DATA || 'data'))
}
