import { errorCode } from './error-code.ts'
import type { Files } from './files.ts'
import type { Head } from './head.ts'
import { replaceFile } from './replace-file.ts'

/** What stood in a store at some time, kept outside its folder so that an older folder in its place is noticed. */
export interface Witness {
  readonly store: string
  readonly seq: number
  readonly hash: string
}

/** A witness, and what reading the folder had to say of it. */
export interface Witnessed {
  readonly file: string
  readonly said: Witness | 'missing' | 'damaged'
  /** Is told every place of the chain. */
  readonly see: (head: Head) => void
  /** The hashes of the chain at the witness's command; none where the command was not read. */
  readonly hashes: ReadonlySet<string>
}

export async function readWitness(files: Files, file: string): Promise<Witnessed> {
  const said = await readSaid(files, file)
  const hashes = new Set<string>()
  const see = ({ seq, hash }: Head) => {
    if (typeof said === 'object' && said.seq === seq) hashes.add(hash)
  }
  return { file, said, see, hashes }
}

/** Durably. Rejects with the system's error. */
export async function writeWitness(files: Files, file: string, store: string, { seq, hash }: Head): Promise<void> {
  await replaceFile(files, file, `${JSON.stringify({ store, seq, hash })}\n`)
}

async function readSaid(files: Files, file: string): Promise<Witness | 'missing' | 'damaged'> {
  try {
    const { store, seq, hash } = Object(JSON.parse((await files.readFile(file)).toString()))
    const isWitness = typeof store === 'string' && typeof seq === 'number' && typeof hash === 'string'
    return isWitness ? { store, seq, hash } : 'damaged'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing'
    if (error instanceof SyntaxError) return 'damaged'
    throw error
  }
}
