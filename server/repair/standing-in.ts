import { explainErrors } from '../store/lowdb/explain-errors.ts'
import type { Files } from '../store/lowdb/files.ts'
import { FolderError } from '../store/lowdb/folder-error.ts'
import { witnessFile } from '../store/lowdb/folder-names.ts'
import type { FolderOptions } from '../store/lowdb/folder-options.ts'
import type { Head } from '../store/lowdb/head.ts'
import type { FolderListing } from '../store/lowdb/list-folder.ts'
import { nodeFiles } from '../store/lowdb/node-files.ts'
import { readWitness } from '../store/lowdb/witness.ts'
import { listAnyway } from './list-anyway.ts'
import { scanJournals } from './scan-journals.ts'

/** What a folder and its witness tell of the store that stands there, or stood there, whole or not. */
export interface Standing {
  readonly storeId?: string
  /** 0 where there is no folder. */
  readonly epoch: number
  /** The last command; 0 where none was. */
  readonly lastSeq: number
  /** Whether the store has, or had, this place in its chain of commands; `unknown` where nothing tells any more. */
  has(head: Head): 'same' | 'other' | 'unknown'
}

/** Looks at a folder without verifying it. Errors: `FolderError` where it cannot be read, or is something else than a store. */
export async function standingIn({
  folder,
  files = nodeFiles,
  witness,
}: Omit<FolderOptions, 'collections'>): Promise<Standing> {
  return explainErrors(folder, () => look(files, folder, witness ?? witnessFile(folder)))
}

async function look(files: Files, folder: string, witness: string): Promise<Standing> {
  const listing = await listingOf(files, folder)
  const hashes = new Map<number, Set<string>>()
  const see = ({ seq, hash }: Head) => void hashes.set(seq, (hashes.get(seq) ?? new Set()).add(hash))
  const seen = listing === undefined ? 0 : await scanJournals(files, folder, listing, see)
  const { said } = await readWitness(files, witness)
  const witnessed =
    typeof said === 'object' && (listing === undefined || said.store === listing.storeId) ? said : undefined
  const storeId = listing?.storeId ?? witnessed?.store
  return {
    ...(storeId !== undefined && { storeId }),
    epoch: Math.max(listing?.epoch ?? 0, ...(listing?.journals ?? []).map((place) => place.epoch)),
    lastSeq: Math.max(seen, witnessed?.seq ?? 0),
    has: ({ seq, hash }) => {
      const known = hashes.get(seq)
      if (known === undefined) return 'unknown'
      return known.has(hash) ? 'same' : 'other'
    },
  }
}

async function listingOf(files: Files, folder: string): Promise<FolderListing | undefined> {
  try {
    return await listAnyway(files, folder)
  } catch (error) {
    if (error instanceof FolderError && error.code === 'folder-missing') return undefined
    throw error
  }
}
