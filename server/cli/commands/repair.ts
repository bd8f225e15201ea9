import { collections } from '../../collections.ts'
import { recordInAudit } from '../../repair/record-in-audit.ts'
import { replaceFolder } from '../../repair/replace-folder.ts'
import { type Salvaged, salvageFolder } from '../../repair/salvage-folder.ts'
import { standingIn } from '../../repair/standing-in.ts'
import { checkWitness } from '../../store/lowdb/check-witness.ts'
import { type FolderContents, readFolder } from '../../store/lowdb/read-folder.ts'
import { defineCommand } from '../command.ts'
import type { Context, ExitCode } from '../context.ts'
import { countRecords } from '../store/count-records.ts'
import { nowOf } from '../store/now-of.ts'
import { deedOf, sayReplaced } from '../store/say-replaced.ts'
import { sayFindings, sayStore } from '../store/say-store.ts'
import { storeFolder, storeFolderOption } from '../store/store-folder.ts'
import { type StoreRefusal, storeRefusal } from '../store/store-refusal.ts'

/** `jiheng repair`: what is damaged in a store and what can be rebuilt of it; with `--write` it is rebuilt, in a new folder. */
export const repair = defineCommand({
  name: 'repair',
  summary: 'repair-summary',
  operands: [],
  options: {
    write: { type: 'flag', about: 'option-write' },
    'accept-loss': { type: 'flag', about: 'option-accept-loss' },
    ...storeFolderOption,
  },
  notes: ['repair-exit'],
  async run({ options }, context) {
    const folder = storeFolder(options.data, context)
    const found = await look(folder)
    if (found.contents !== undefined) return sayWhole(folder, found.contents, context)
    const salvaged = await salvageFolder({ folder, collections })
    context.stderr.write(`${sayStore(found.refusal.code, found.refusal.params, context)}\n`)
    if (salvaged === undefined) return sayImpossible(found.refusal, context)
    const isLossy = salvaged.lastSeq > salvaged.contents.head.seq || found.refusal.code.startsWith('witness-')
    if (options.write && (!isLossy || options['accept-loss'])) {
      return rebuild(folder, salvaged, options['accept-loss'], context)
    }
    context.stderr.write(`${whatCanBeDone(salvaged, context)}\n`)
    return 1
  },
})

type Found = { readonly contents: FolderContents } | { readonly contents?: undefined; readonly refusal: StoreRefusal }

async function look(folder: string): Promise<Found> {
  try {
    const contents = await readFolder({ folder, collections })
    checkWitness(contents)
    return { contents }
  } catch (error) {
    const refusal = storeRefusal(error)
    if (refusal === undefined) throw error
    return { refusal }
  }
}

function sayWhole(folder: string, { findings, head }: FolderContents, context: Context): ExitCode {
  sayFindings(findings, context)
  context.stdout.write(`${context.say('store-whole', { folder, seq: head.seq })}\n`)
  return 0
}

function sayImpossible({ code, exitCode }: StoreRefusal, { stderr, say }: Context): ExitCode {
  if (code === 'folder-not-a-store') return exitCode
  stderr.write(`${say('repair-impossible', {})}\n`)
  return 1
}

function whatCanBeDone({ contents: { head }, lastSeq }: Salvaged, { say }: Context): string {
  const { seq } = head
  if (lastSeq === seq) return say('repair-possible', { seq })
  return say('repair-loses', { seq, from: seq + 1, last: lastSeq, count: lastSeq - seq })
}

async function rebuild(folder: string, salvaged: Salvaged, acceptLoss: boolean, context: Context): Promise<ExitCode> {
  const { contents, lastSeq } = salvaged
  const { seq } = contents.head
  const { epoch } = await standingIn({ folder })
  const now = nowOf(context)
  const replaced = await replaceFolder({ folder, collections, contents, acceptLoss, epochBefore: epoch, now })
  const loss = lastSeq > seq ? { from: seq + 1, last: lastSeq } : undefined
  sayReplaced(replaced, loss, context)
  context.stdout.write(`${context.say('repaired', { folder, seq, records: countRecords(contents.model) })}\n`)
  const after = { seq, ...deedOf(replaced, loss) }
  await recordInAudit({ folder, collections, action: 'repair-store', after, now })
  return 0
}
