import { collections } from '../../collections.ts'
import { createFolder } from '../../store/lowdb/create-folder.ts'
import { FolderError } from '../../store/lowdb/folder-error.ts'
import { defineCommand } from '../command.ts'
import { sayFindings } from '../store/say-store.ts'
import { storeFolder, storeFolderOption } from '../store/store-folder.ts'
import { storeHere } from '../store/store-here.ts'

/** `jiheng init`: a new store in a folder that is missing or empty. */
export const init = defineCommand({
  name: 'init',
  summary: 'init-summary',
  operands: [],
  options: storeFolderOption,
  notes: ['init-exit'],
  async run({ options }, context) {
    const folder = storeFolder(options.data, context)
    const isStore = (await storeHere(folder)) === 'store'
    if (isStore) throw new FolderError('folder-not-empty', { folder, file: 'store.json' })
    const { storeId, findings } = await createFolder({ folder, collections })
    sayFindings(findings, context)
    context.stdout.write(`${context.say('store-made', { folder, store: storeId })}\n`)
    return 0
  },
})
