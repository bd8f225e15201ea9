import { type ChildProcessByStdio, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterEach } from 'vitest'
import type { ChildOptions } from './child-options.ts'

const children = new Set<StoreChild>()

// A test that fails leaves no process behind.
afterEach(() => {
  for (const { running } of children) running.kill('SIGKILL')
  children.clear()
})

const program = path.join(import.meta.dirname, 'store-child.ts')

/** A running child, and how to listen to it. */
export interface StoreChild {
  readonly running: ChildProcessByStdio<Writable, Readable, null>
  /** Everything it has said, line by line. */
  readonly lines: readonly string[]
  /** Resolves with the first line, said or yet to be said, that begins so; rejects where it ends without. */
  line(beginning: string): Promise<string>
  /** Is called for every line to come. */
  onLine(listen: (line: string) => void): void
  /** Resolves with its exit code, or the signal that ended it, once all it said has been heard. */
  readonly ended: Promise<number | NodeJS.Signals | null>
}

/** `cache`: a folder where Node keeps what it has compiled, so that the next child starts sooner; written where one ends by itself. */
export function startChild(options: ChildOptions, cache?: string): StoreChild {
  const env = { ...process.env, ...(cache !== undefined && { NODE_COMPILE_CACHE: cache }) }
  const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit']
  const running = spawn(process.execPath, [program, JSON.stringify(options)], { stdio, env })
  const lines: string[] = []
  const listeners = new Set<(line: string) => void>()
  createInterface(running.stdout).on('line', (line) => {
    lines.push(line)
    for (const listen of listeners) listen(line)
  })
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    running.on('close', (code, signal) => resolve(signal ?? code))
  })
  const onLine = (listen: (line: string) => void) => void listeners.add(listen)
  const line = async (beginning: string) => {
    const said = lines.find((each) => each.startsWith(beginning))
    if (said !== undefined) return said
    return new Promise<string>((resolve, reject) => {
      onLine((each) => each.startsWith(beginning) && resolve(each))
      ended.then((how) => reject(new Error(`the child ended (${how}) without '${beginning}': ${lines.join(' / ')}`)))
    })
  }
  // A child that is killed no longer reads what it was told.
  running.stdin.on('error', () => undefined)
  const child = { running, lines, line, onLine, ended }
  children.add(child)
  void ended.then(() => children.delete(child))
  return child
}
