import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

const made: string[] = []

/** An empty folder on the real disk; gone after the test. */
export async function newPlace(): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), 'jiheng-lowdb-'))
  made.push(place)
  return place
}

afterEach(async () => {
  for (const place of made.splice(0)) await rm(place, { recursive: true, force: true })
})
