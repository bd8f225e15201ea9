import { benchFacts } from './bench-scheme.ts'
import { collectGarbage } from './collect-garbage.ts'
import type { ContenderId } from './contender.ts'
import { contender } from './contenders/all-contenders.ts'
import { collect } from './manner.ts'

/** `node memory-child.ts <contender> <people>` prints the bytes by which an evaluation grew its process, and what of it is kept. */
async function main(id: ContenderId, people: number): Promise<void> {
  const { prepare } = contender(id)
  const few = prepare(benchFacts(200))
  for (let time = 0; time < 50; time += 1) await collect(few)
  const evaluate = prepare(benchFacts(people))
  collectGarbage()
  const before = process.memoryUsage()
  const figures = await collect(evaluate)
  const after = process.memoryUsage()
  collectGarbage()
  const kept = process.memoryUsage().heapUsed - before.heapUsed
  const grown = { kept, heap: after.heapUsed - before.heapUsed, rss: after.rss - before.rss }
  process.stdout.write(JSON.stringify({ people: figures.length, ...grown }))
}

const [, , id = '', people = ''] = process.argv
await main(id as ContenderId, Number(people))
