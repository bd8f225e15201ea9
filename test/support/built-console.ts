import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { sourceHash } from '../../admin/build/source-hash.ts'

const root = path.resolve(import.meta.dirname, '../..')
const prefix = 'jiheng-console-'
const run = promisify(execFile)
const dayMs = 86_400_000

/**
 * The folder of the console as it is now. It is built by whoever asks first and kept under the system's temporary folder by a hash of its
 * sources, for all that ask later; builds that are older than a day are removed.
 */
export async function builtConsole(): Promise<string> {
  const folder = path.join(tmpdir(), `${prefix}${sourceHash(root).slice(0, 16)}`)
  if (existsSync(path.join(folder, 'index.html'))) return folder
  await removeOld()
  const making = await mkdtemp(path.join(tmpdir(), `${prefix}making-`))
  // A process of its own: what runs tests says that it is no production, and React then builds itself otherwise.
  const env = { ...process.env, NODE_ENV: 'production' }
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const args = ['build', '--outDir', making, '--emptyOutDir', '--manifest', '--logLevel', 'error']
  const remove = () => rm(making, { recursive: true, force: true })
  try {
    await run(process.execPath, [vite, ...args], { cwd: root, env })
  } catch (error) {
    await remove()
    throw error
  }
  // Two may build at the same time: whoever is second finds it there.
  await rename(making, folder).catch(remove)
  return folder
}

async function removeOld(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const folder = path.join(tmpdir(), name)
    const { mtimeMs } = await stat(folder)
    if (Date.now() - mtimeMs > dayMs) await rm(folder, { recursive: true, force: true })
  }
}
