import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { auditEntry } from '../../../../server/audit/audit-entry.ts'
import { runCommand } from '../../../../server/cli/run-command.ts'
import { collections } from '../../../../server/collections.ts'
import { makeSnapshot } from '../../../../server/store/lowdb/make-snapshot.ts'
import { nodeFiles } from '../../../../server/store/lowdb/node-files.ts'
import { type OpenOptions, openLowdbStore } from '../../../../server/store/lowdb/open-lowdb-store.ts'
import type { TakeSnapshot } from '../../../../server/store/lowdb/take-snapshot.ts'
import type { Store } from '../../../../server/store/store.ts'

export const at = '2026-03-01T02:00:00.000Z'

/** What a verb printed, and its exit code. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A folder of its own with a store's folder `data` in it, for verbs that are run one after another. Gone after `remove`. */
export class StoreFolder {
  readonly cwd: string
  readonly #env: Readonly<Record<string, string>>

  private constructor(cwd: string, env: Readonly<Record<string, string>>) {
    this.cwd = cwd
    this.#env = env
  }

  static async make(env: Readonly<Record<string, string>> = { LANG: 'en_US.UTF-8' }): Promise<StoreFolder> {
    return new StoreFolder(await mkdtemp(path.join(tmpdir(), 'jiheng-')), env)
  }

  get folder(): string {
    return path.join(this.cwd, 'data')
  }

  get witness(): string {
    return `${this.folder}.witness.json`
  }

  async run(...args: readonly string[]): Promise<Ran> {
    const [stdout, stderr] = [memory(), memory()]
    const surroundings = { stdout, stderr, cwd: this.cwd, env: this.#env, isTerminal: false, now: () => new Date(at) }
    const code = await runCommand(args, surroundings)
    return { code, stdout: stdout.text(), stderr: stderr.text() }
  }

  open(options: Partial<OpenOptions> = {}): Promise<{ store: Store }> {
    const takeSnapshot: TakeSnapshot = (request) => makeSnapshot(nodeFiles, request)
    return openLowdbStore({ folder: this.folder, collections, takeSnapshot, ...options })
  }

  /** Opens the store, applies so many commands with an entry of the audit log each, and closes it: one snapshot more. */
  async write(commands: number): Promise<void> {
    const { store } = await this.open()
    for (let n = 0; n < commands; n += 1) await append(store)
    await store.close()
  }

  /** The same, but as if the process had been killed: the commands are in the journal alone, and its lock is left. */
  async writeAndDie(commands: number): Promise<void> {
    const { store } = await this.open()
    for (let n = 0; n < commands; n += 1) await append(store)
    const dead = `${this.folder}.dead`
    await cp(this.folder, dead, { recursive: true })
    const witness = await readFile(this.witness)
    await store.close()
    await rm(this.folder, { recursive: true })
    await rename(dead, this.folder)
    await writeFile(this.witness, witness)
  }

  /** A copy of the store's folder under another name. */
  async keep(name: string): Promise<void> {
    await cp(this.folder, path.join(this.cwd, name), { recursive: true })
  }

  /** Puts such a copy in the place of the store's folder. */
  async bringBack(name: string): Promise<void> {
    await rm(this.folder, { recursive: true })
    await rename(path.join(this.cwd, name), this.folder)
  }

  /** The entries of the audit log as a start reads them. */
  async entries(): Promise<readonly unknown[]> {
    const { store } = await this.open()
    const { records } = await store.list('audit', { scope: 'everything' })
    await store.close()
    return records
  }

  /** Changes the text of a file in the store's folder. */
  async edit(file: string, change: (text: string) => string): Promise<void> {
    const place = path.join(this.folder, file)
    const before = await readFile(place, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${file} was not changed`)
    await writeFile(place, after)
  }

  /** Names in the store's folder and below that match, sorted. */
  async files(pattern: RegExp): Promise<readonly string[]> {
    const names = await readdir(this.folder, { recursive: true })
    return names.filter((name) => pattern.test(name)).sort()
  }

  async remove(): Promise<void> {
    await rm(this.cwd, { recursive: true })
  }
}

/** One command that is told in the audit log. */
export async function append(store: Store, reason = 'test'): Promise<void> {
  const entry = auditEntry({ who: { kind: 'command' }, at, action: 'make-account', resource: 'accounts', reason })
  await store.apply({ name: 'make-account', changes: [entry] })
}

function memory() {
  const parts: string[] = []
  return { write: (text: string) => parts.push(text), text: () => parts.join('') }
}
