import path from 'node:path'
import type { JournalPlace } from './journal-place.ts'

export const storeFile = (folder: string) => path.join(folder, 'store.json')
export const epochFile = (folder: string) => path.join(folder, 'EPOCH')
export const snapshotsFolder = (folder: string) => path.join(folder, 'snap')
export const journalName = ({ epoch, n }: JournalPlace) => `journal-${epoch}-${n}.ndjson`
export const journalFile = (folder: string, place: JournalPlace) => path.join(folder, journalName(place))
/** The folder of the snapshot that has everything in it up to the end of this journal. */
export const snapshotFolder = (folder: string, { epoch, n }: JournalPlace) =>
  path.join(snapshotsFolder(folder), `${epoch}-${n}`)
export const manifestFile = (folder: string, place: JournalPlace) =>
  path.join(snapshotFolder(folder, place), 'MANIFEST.json')
export const collectionFile = (folder: string, place: JournalPlace, collection: string) =>
  path.join(snapshotFolder(folder, place), `${collection}.json`)

/** Made by proper-lockfile. */
export const lockFolder = (folder: string) => path.join(folder, 'lock')
/** Who holds the lock. */
export const holderFile = (folder: string) => path.join(folder, 'holder.json')
export const witnessFile = (folder: string) => `${path.resolve(folder)}.witness.json`
/** Of files that are not yet whole; what a dead process left of them is removed at the next start. */
export const temporaryEnding = '.tmp'

/** The journal's place in the order, of its name; `undefined` for any other name. */
export function journalPlace(name: string): JournalPlace | undefined {
  return placeOf(/^journal-(0|[1-9]\d*)-(0|[1-9]\d*)\.ndjson$/.exec(name))
}

/** The same of a snapshot's folder. */
export function snapshotPlace(name: string): JournalPlace | undefined {
  return placeOf(/^(0|[1-9]\d*)-(0|[1-9]\d*)$/.exec(name))
}

function placeOf(match: RegExpExecArray | null): JournalPlace | undefined {
  return match === null ? undefined : { epoch: Number(match[1]), n: Number(match[2]) }
}
