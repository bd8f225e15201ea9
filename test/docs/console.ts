import { runCommand } from '../../server/cli/run-command.ts'

/** Where the commands of a page are run, and in which language. */
export interface Terminal {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** The commands of a page: `$ npx jiheng …`, `$ npx jiheng … | head -5` and `$ echo $?`, a long one over lines that end in `\`. */
export function commandsOf(markdown: string): readonly string[] {
  return blocksOf(markdown).flatMap((block) => [...block.matchAll(command)].map(([, text = '']) => joined(text)))
}

/** The page with what its commands print now. They are run in order, in this very process. */
export async function runAgain(markdown: string, terminal: Terminal): Promise<string> {
  let renewed = markdown
  let code = 0
  for (const block of blocksOf(markdown)) {
    const parts: string[] = []
    for (const [, text = ''] of block.matchAll(command)) {
      const ran = await run(joined(text), code, terminal)
      code = ran.code
      parts.push(`$ ${text}\n${ran.printed}`)
    }
    renewed = renewed.replace(block, () => parts.join(''))
  }
  return renewed
}

const fence = /^```console\n([\s\S]*?)^```$/gm
const command = /^\$ ((?:.*\\\n)*.*)\n/gm

function blocksOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(fence)].map(([, block = '']) => block)
}

function joined(text: string): string {
  return text.replaceAll(/\s*\\\n\s*/g, ' ')
}

async function run(text: string, lastCode: number, terminal: Terminal): Promise<{ code: number; printed: string }> {
  if (text === 'echo $?') return { code: 0, printed: `${lastCode}\n` }
  const [, called = '', lines] = /^npx jiheng (.*?)(?: \| head -(\d+))?$/.exec(text) ?? []
  if (called === '') throw new Error(`this page runs something else than jiheng: ${text}`)
  const printed: string[] = []
  const writer = { write: (part: string) => printed.push(part) }
  const args = [...called.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const code = await runCommand(args, { ...terminal, stdout: writer, stderr: writer, isTerminal: false })
  // A terminal shows neither the byte order mark of CSV nor the carriage returns at the ends of its lines.
  const shown = printed.join('').replaceAll('\u{FEFF}', '').replaceAll('\r\n', '\n')
  return { code, printed: firstLines(shown, lines === undefined ? undefined : Number(lines)) }
}

function firstLines(text: string, count: number | undefined): string {
  if (count === undefined) return text
  const lines = text.split(/(?<=\n)/).slice(0, count)
  return lines.join('')
}
