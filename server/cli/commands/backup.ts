import { access } from 'node:fs/promises'
import path from 'node:path'
import { writeBackup } from '../../backup/write-backup.ts'
import { collections } from '../../collections.ts'
import { errorCode } from '../../store/lowdb/error-code.ts'
import { readFolder } from '../../store/lowdb/read-folder.ts'
import { CallError } from '../call-error.ts'
import { defineCommand } from '../command.ts'
import { countRecords } from '../store/count-records.ts'
import { nowOf } from '../store/now-of.ts'
import { sayFindingsBesideServer } from '../store/say-store.ts'
import { storeFolder, storeFolderOption } from '../store/store-folder.ts'

/** `jiheng backup --to FILE`: everything that stands at one moment as one file, whether or not a server runs. */
export const backup = defineCommand({
  name: 'backup',
  summary: 'backup-summary',
  operands: [],
  options: {
    to: { type: 'value', value: 'FILE', about: 'option-to' },
    force: { type: 'flag', about: 'option-force' },
    ...storeFolderOption,
  },
  notes: ['backup-exit'],
  async run({ options: { to, force, data } }, context) {
    if (to === undefined) throw CallError.of('option-missing', { option: '--to', value: 'FILE' })
    const folder = storeFolder(data, context)
    const file = path.resolve(context.cwd, to)
    if (isInside(file, folder)) throw CallError.of('backup-inside-store', { file: to, folder })
    if (!force) await expectFree(file, to)
    const contents = await readFolder({ folder, collections })
    sayFindingsBesideServer(contents.findings, context)
    const bytes = await written(() => writeBackup(contents, file, nowOf(context).toISOString()), to)
    const { head, model } = contents
    const made = { file: to, seq: head.seq, records: countRecords(model), bytes }
    context.stdout.write(`${context.say('backup-made', made)}\n`)
    return 0
  },
})

function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file)
  return !way.startsWith('..') && !path.isAbsolute(way)
}

async function expectFree(file: string, named: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw CallError.of('backup-exists', { file: named })
}

async function written(write: () => Promise<number>, file: string): Promise<number> {
  try {
    return await write()
  } catch (error) {
    throw CallError.of('out-not-written', { file, reason: errorCode(error) })
  }
}
