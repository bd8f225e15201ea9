import path from 'node:path'
import type { Files } from './files.ts'
import type { Finding } from './finding.ts'
import { epochFile, journalFile, snapshotFolder, snapshotsFolder, storeFile } from './folder-names.ts'
import { inspectFile } from './inspect-file.ts'
import { listFolder } from './list-folder.ts'

/**
 * Lets nobody but the owner at the store's files: 0700 for folders, 0600 for files. Says which were open to others. Errors: `FolderError`
 * for links and other users' files.
 */
export async function tightenModes(files: Files, folder: string): Promise<readonly Finding[]> {
  const { journals, snapshots, unfinished } = await listFolder(files, folder)
  const findings: Finding[] = []
  const tighten = async (file: string, kind: 'file' | 'folder') => {
    const look = await inspectFile(files, file, kind)
    const mode = kind === 'folder' ? 0o700 : 0o600
    if (look === undefined || look.mode === mode) return
    await files.setMode(file, mode)
    findings.push({ code: 'mode-tightened', params: { file, from: octal(look.mode), to: octal(mode) } })
  }
  await tighten(folder, 'folder')
  await tighten(snapshotsFolder(folder), 'folder')
  const plain = [storeFile(folder), epochFile(folder), ...journals.map((place) => journalFile(folder, place))]
  for (const file of plain) await tighten(file, 'file')
  for (const snapshot of [...snapshots, ...unfinished].map((place) => snapshotFolder(folder, place))) {
    await tighten(snapshot, 'folder')
    for (const name of await files.list(snapshot)) await tighten(path.join(snapshot, name), 'file')
  }
  return findings
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0')
}
