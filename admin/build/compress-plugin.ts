import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Below this many bytes an answer fits into one packet either way. */
const smallest = 1_000
const texts = /\.(js|css|svg)$/
/** The best that does not take longer than all the rest of the build. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Puts a `.br` and a `.gz` beside every script and style that is built, for the server to hand out to browsers that read them. */
export function compressPlugin() {
  let folder = ''
  return {
    name: 'jiheng-compress',
    apply: 'build' as const,
    writeBundle: ({ dir = '' }: { dir?: string }) => {
      folder = path.join(dir, 'assets')
    },
    // When everything is written, the scripts of workers among it.
    closeBundle: () => {
      if (folder !== '') compressIn(folder)
    },
  }
}

function compressIn(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => texts.test(name))) {
    const at = path.join(folder, file)
    const content = readFileSync(at)
    if (content.length < smallest) continue
    writeFileSync(`${at}.br`, brotliCompressSync(content, brotli))
    writeFileSync(`${at}.gz`, gzipSync(content, { level: 9 }))
  }
}
