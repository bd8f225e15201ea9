import { gzipSync } from 'node:zlib'
import { loadSizes, type BuiltChunk } from './load-sizes.ts'

interface Written {
  readonly type: 'chunk' | 'asset'
  readonly code?: string
}

interface Configured {
  readonly logger: { info(text: string): void }
}

/** Prints how much script the first page needs, and how much more each part that is loaded when somebody opens it: as it is, and zipped. */
export function sizesPlugin() {
  let print = (_: string) => {}
  return {
    name: 'jiheng-sizes',
    apply: 'build' as const,
    configResolved: ({ logger }: Configured) => {
      print = (text) => logger.info(text)
    },
    writeBundle: (_: unknown, bundle: Readonly<Record<string, Written & Partial<BuiltChunk>>>) => {
      const chunks = Object.entries(bundle).flatMap(([fileName, { type, code = '', ...chunk }]): BuiltChunk[] => {
        if (type !== 'chunk') return []
        const { name = '', isEntry = false, isDynamicEntry = false, imports = [] } = chunk
        const [bytes, zippedBytes] = [Buffer.byteLength(code), gzipSync(code).length]
        return [{ fileName, name, isEntry, isDynamicEntry, imports, bytes, zippedBytes }]
      })
      const lines = loadSizes(chunks).map(({ name, bytes, zippedBytes }) => {
        return `${kb(bytes)} ${kb(zippedBytes)} gzip  ${name}`
      })
      print(['', 'script that is loaded', ...lines].join('\n'))
    },
  }
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`
}
