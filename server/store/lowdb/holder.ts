import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Files } from './files.ts'
import { holderFile } from './folder-names.ts'
import { replaceFile } from './replace-file.ts'

/** Who holds a folder. */
export interface Holder {
  readonly host: string
  readonly pid: number
  /** Which boot of the host, where the system tells. */
  readonly boot: string
  /** Within which sockets are seen: two containers of one host have two. */
  readonly network: string
  /** One hold of a folder, and no other. */
  readonly hold: string
}

/** This process. */
export function thisHolder(hold: string): Holder {
  return {
    hold,
    host: hostname(),
    pid: process.pid,
    boot: orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    network: orNothing(() => readlinkSync('/proc/self/ns/net')),
  }
}

/** Whether a socket of one is seen by the other. Where the system does not tell, it is not taken for granted. */
export function shareSockets(left: Holder, right: Holder): boolean {
  return left.boot !== '' && left.network !== '' && left.boot === right.boot && left.network === right.network
}

/** The note that a holder left, if it can be read. */
export async function readHolder(files: Files, folder: string): Promise<Holder | undefined> {
  try {
    const { host, pid, boot, network, hold } = Object(JSON.parse((await files.readFile(holderFile(folder))).toString()))
    const isHolder = typeof host === 'string' && typeof pid === 'number'
    return isHolder ? { host, pid, boot: `${boot}`, network: `${network}`, hold: `${hold}` } : undefined
  } catch {
    return undefined
  }
}

export async function writeHolder(files: Files, folder: string, holder: Holder): Promise<void> {
  await replaceFile(files, holderFile(folder), `${JSON.stringify(holder)}\n`)
}

/** Whether the note in the folder is nobody else's than this hold's. At once, since it is asked when a process ends as well. */
export function isHeldBy(folder: string, { hold }: Holder): boolean {
  const said = orNothing(() => `${Object(JSON.parse(readFileSync(holderFile(folder), 'utf8'))).hold}`)
  return said === '' || said === hold
}

function orNothing(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
