import type { Context } from '../context.ts'

const cells = 30

export interface Progress {
  show(done: number, all: number): void
  /** Takes the bar away, whatever came of the work. */
  clear(): void
}

/** A bar on the last line of a terminal, of work on so many people, redrawn when its percentage changes; nothing where stderr is no terminal. */
export function progressBar(
  people: number,
  { stderr, isTerminal, say }: Pick<Context, 'stderr' | 'isTerminal' | 'say'>,
): Progress {
  let last = -1
  return {
    show(done, all) {
      const percent = all === 0 ? 100 : Math.floor((100 * done) / all)
      if (!isTerminal || percent === last) return
      last = percent
      const full = Math.floor((cells * percent) / 100)
      stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(cells - full)} ${say('progress', { percent, people })}`)
    },
    clear() {
      if (last < 0) return
      last = -1
      stderr.write('\r\u{1B}[2K')
    },
  }
}
