import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { ownFolder } from './own-folder.ts'

/** The server as a process of its own. */
export interface ServerChild {
  readonly running: ChildProcess
  /** What it has written by now. */
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolves with the first match in what it says to people; rejects where it ends without. */
  said(pattern: RegExp): Promise<RegExpExecArray>
  /** Resolves with its exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

const program = path.resolve(import.meta.dirname, '../../server/main.ts')
const started = new Set<ServerChild>()
/** Where Node keeps what it has compiled, so that the next child starts sooner. */
const cache = mkdtempSync(path.join(tmpdir(), 'jiheng-cache-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

/** Starts the server on any free port over `data` in the folder, a new one where none is given. Ended after the test. */
export function serverChild(
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
  cwd: string = ownFolder(),
): ServerChild {
  const own = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NODE_COMPILE_CACHE: cache }
  const settings = { ...own, JIHENG_PORT: '0', ...env }
  const running = spawn(process.execPath, [program, ...args], { cwd, env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  running.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  running.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    running.on('close', (code, signal) => resolve(signal ?? code))
  })
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(written.stderr)
        if (match !== null) resolve(match)
      }
      look()
      running.stderr.on('data', look)
      void ended.then((code) => reject(new Error(`ended with ${code} without ${pattern}: ${written.stderr}`)))
    })
  const child = { running, said, ended, stdout: () => written.stdout, stderr: () => written.stderr }
  started.add(child)
  return child
}

afterEach(async () => {
  for (const { running, ended } of started) {
    running.kill('SIGKILL')
    await ended
  }
  started.clear()
})
