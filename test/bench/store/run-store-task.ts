import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { StoreTask } from './store-bench-child.ts'

const child = path.join(import.meta.dirname, 'store-bench-child.ts')

/** Has a fresh process measure something and gives all the figures it prints. One that writes until it is killed is killed then. */
export async function runStoreTask<Figures>(task: StoreTask): Promise<Figures[]> {
  const running = spawn(process.execPath, [child, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => running.on('close', resolve))
  const figures: Figures[] = []
  for await (const line of createInterface(running.stdout)) {
    figures.push(JSON.parse(line))
    if (task.measure === 'write until killed') running.kill('SIGKILL')
  }
  const code = await ended
  const isAsMeant = task.measure === 'write until killed' ? code === null : code === 0
  if (!isAsMeant || figures.length === 0) throw new Error(`${task.measure} of ${task.keeper}: exit code ${code}`)
  return figures
}
