#!/usr/bin/env node
// Starts the command on the Node that the project brings, whatever Node the machine has: the sources are TypeScript,
// which only Node 24 and newer run as they stand.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(import.meta.url)

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const run = spawnSync(broughtNode(), [launcher, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (run.signal !== null) process.kill(process.pid, run.signal)
  process.exitCode = run.status ?? 2
}

function broughtNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  try {
    return createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/${file}`)
  } catch {
    process.stderr.write('jiheng 需要 Node.js 24 或更新版本。 jiheng needs Node.js 24 or newer.\n')
    process.exit(2)
  }
}
