import { compareLogs } from '../../audit/verify/compare-logs.ts'
import type { LogFinding } from '../../audit/verify/log-finding.ts'
import { verifyLog } from '../../audit/verify/verify-log.ts'
import type { Backup } from '../../backup/read-backup.ts'
import { collections } from '../../collections.ts'
import { type FoundLog, type FoundLogs, findLogs } from '../../repair/find-logs.ts'
import { checkWitness } from '../../store/lowdb/check-witness.ts'
import { FolderError } from '../../store/lowdb/folder-error.ts'
import { CallError } from '../call-error.ts'
import { defineCommand } from '../command.ts'
import { loadBackup } from '../store/load-backup.ts'
import { sayLog } from '../store/say-log.ts'
import { sayFindingsBesideServer, sayStore } from '../store/say-store.ts'
import { storeFolder, storeFolderOption } from '../store/store-folder.ts'

/** `jiheng audit verify`: whether the chained logs are as they were written, and which entries are not. */
export const audit = defineCommand({
  name: 'audit',
  summary: 'audit-summary',
  operands: [{ name: 'verify', count: 'one' }],
  options: {
    backup: { type: 'value', value: 'FILE', about: 'option-audit-backup' },
    ...storeFolderOption,
  },
  notes: ['audit-exit'],
  async run({ operands: [action = ''], options }, context) {
    if (action !== 'verify') throw CallError.of('audit-action-unknown', { action })
    const folder = storeFolder(options.data, context)
    const backup = options.backup === undefined ? undefined : await loadBackup(options.backup, context)
    const { logs, contents } = await findLogs({ folder, collections })
    const refusal = refusalOf(contents)
    if (refusal !== undefined) context.stderr.write(`${sayStore(refusal.code, refusal.params, context)}\n`)
    if (!(contents instanceof FolderError)) sayFindingsBesideServer(contents.findings, context)
    const found = logs.map((log) => sayLog(log, findingsOf(log, backup), context))
    return refusal === undefined && found.every((isWhole) => isWhole) ? 0 : 1
  },
})

/** What a start would refuse with. */
function refusalOf(contents: FoundLogs['contents']): FolderError | undefined {
  if (contents instanceof FolderError) return contents
  try {
    checkWitness(contents)
    return undefined
  } catch (error) {
    if (error instanceof FolderError) return error
    throw error
  }
}

/** What the log says of itself; where that is nothing, what an earlier copy of it says. */
function findingsOf({ name, entries, end }: FoundLog, backup: Backup | undefined): readonly LogFinding[] {
  const findings = verifyLog(name, entries, end)
  if (findings.length > 0 || backup === undefined) return findings
  const difference = compareLogs(entries, [...backup.contents.model.records(name)])
  return difference === undefined ? [] : [difference]
}
