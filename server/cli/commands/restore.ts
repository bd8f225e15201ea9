import type { Backup } from '../../backup/read-backup.ts'
import { collections } from '../../collections.ts'
import { recordInAudit } from '../../repair/record-in-audit.ts'
import { replaceFolder } from '../../repair/replace-folder.ts'
import { type Standing, standingIn } from '../../repair/standing-in.ts'
import { CallError } from '../call-error.ts'
import { defineCommand } from '../command.ts'
import type { Context, ExitCode } from '../context.ts'
import { countRecords } from '../store/count-records.ts'
import { loadBackup } from '../store/load-backup.ts'
import { nowOf } from '../store/now-of.ts'
import { deedOf, type Loss, sayReplaced } from '../store/say-replaced.ts'
import { storeFolder, storeFolderOption } from '../store/store-folder.ts'
import { storeHere } from '../store/store-here.ts'

/** `jiheng restore FILE`: the store as it was when the backup was made. What stood before is kept under another name. */
export const restore = defineCommand({
  name: 'restore',
  summary: 'restore-summary',
  operands: [{ name: 'FILE', count: 'one' }],
  options: {
    replace: { type: 'flag', about: 'option-replace' },
    'accept-loss': { type: 'flag', about: 'option-accept-loss' },
    ...storeFolderOption,
  },
  notes: ['restore-exit'],
  async run({ operands: [file = ''], options }, context) {
    const folder = storeFolder(options.data, context)
    const { header, contents } = await loadBackup(file, context)
    const here = await storeHere(folder)
    if (here !== 'nothing' && !options.replace) throw CallError.of('restore-folder-taken', { folder })
    const standing = await standingIn({ folder })
    const loss = lossOf(standing, contents)
    const acceptLoss = options['accept-loss']
    if (loss !== undefined && !acceptLoss) return refuse(loss, context)
    const now = nowOf(context)
    const replaced = await replaceFolder({
      folder,
      collections,
      contents,
      acceptLoss,
      epochBefore: standing.epoch,
      now,
    })
    sayReplaced(replaced, loss, context)
    const { at, seq } = header
    context.stdout.write(`${context.say('restored', { folder, at, seq, records: countRecords(contents.model) })}\n`)
    const after = { at, seq, ...deedOf(replaced, loss) }
    await recordInAudit({ folder, collections, action: 'restore-store', after, now })
    return 0
  },
})

/** What of the store that stands here would be gone; `undefined` where the backup has all of it. */
function lossOf(standing: Standing, { storeId, head }: Backup['contents']): Loss | undefined {
  const last = standing.lastSeq
  if (last === 0) return undefined
  const isOther = (standing.storeId !== undefined && standing.storeId !== storeId) || standing.has(head) === 'other'
  if (isOther) return { seq: head.seq, from: 1, last, isOther }
  return last > head.seq ? { seq: head.seq, from: head.seq + 1, last, isOther } : undefined
}

function refuse({ seq, from, last, isOther }: Loss, { stderr, say }: Context): ExitCode {
  const count = last - from + 1
  stderr.write(
    `jiheng: ${isOther ? say('restore-exchanges', { last, count }) : say('restore-loses', { seq, from, last, count })}\n`,
  )
  return 1
}
