import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { MemoryUse } from './bench-report.ts'
import type { ContenderId } from './contender.ts'

const child = path.join(import.meta.dirname, 'memory-child.ts')

/** Bytes per person of one contender, measured in a fresh process. */
export async function measureMemory(contender: ContenderId, people: number): Promise<MemoryUse> {
  const { stdout } = await promisify(execFile)(process.execPath, [child, contender, String(people)])
  const grown = JSON.parse(stdout) as Record<'people' | 'kept' | 'heap' | 'rss', number>
  const perPerson = (bytes: number) => bytes / grown.people
  const { kept, heap, rss } = grown
  return { contender, people: grown.people, kept: perPerson(kept), heap: perPerson(heap), rss: perPerson(rss) }
}
