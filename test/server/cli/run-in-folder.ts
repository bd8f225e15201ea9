import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommand } from '../../../server/cli/run-command.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** The files of the folder afterwards, by their names. */
  readonly files: ReadonlyMap<string, string>
}

export interface Start {
  /** The files of the folder before, by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly env?: Readonly<Record<string, string>>
  readonly isTerminal?: boolean
}

/** Runs the command in a folder of its own that is gone afterwards. Speaks Chinese where `env` does not say otherwise. */
export async function runInFolder(args: readonly string[], start: Start = {}): Promise<Ran> {
  const { files = {}, env = { LANG: 'zh_CN.UTF-8' }, isTerminal = false } = start
  const cwd = await mkdtemp(path.join(tmpdir(), 'jiheng-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true })
      await writeFile(path.join(cwd, name), content)
    }
    const [stdout, stderr] = [memory(), memory()]
    const code = await runCommand(args, { stdout, stderr, cwd, env, isTerminal })
    return { code, stdout: stdout.text(), stderr: stderr.text(), files: await filesIn(cwd) }
  } finally {
    await rm(cwd, { recursive: true })
  }
}

function memory() {
  const parts: string[] = []
  return { write: (text: string) => parts.push(text), text: () => parts.join('') }
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
  )
  return new Map(contents)
}
