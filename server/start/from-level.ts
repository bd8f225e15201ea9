import type { Deps, LogLine } from '../deps.ts'

const levels: readonly LogLine['level'][] = ['info', 'warn', 'error']

/** Lets through the lines of a log from a level upwards. */
export function fromLevel(least: LogLine['level'], log: Deps['log']): Deps['log'] {
  return (line) => {
    if (levels.indexOf(line.level) >= levels.indexOf(least)) log(line)
  }
}
