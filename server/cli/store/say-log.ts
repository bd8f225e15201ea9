import type { LogFinding } from '../../audit/verify/log-finding.ts'
import type { FoundLog } from '../../repair/find-logs.ts'
import type { Context } from '../context.ts'
import { logFindingSentence } from './log-finding-sentence.ts'

const mostSaid = 50

/** Says what was found of a log, and gives whether it is as it was written. */
export function sayLog(
  { name: log, entries, end }: FoundLog,
  findings: readonly LogFinding[],
  context: Context,
): boolean {
  const { say, stdout } = context
  const count = entries.length
  for (const each of findings.slice(0, mostSaid)) {
    stdout.write(`${say('log-finding', { log, finding: logFindingSentence(each, entries, context) })}\n`)
  }
  if (findings.length > mostSaid) {
    stdout.write(`${say('log-more-findings', { log, count: findings.length - mostSaid })}\n`)
  }
  if (end === undefined && count > 0) stdout.write(`${say('log-end-unknown', { log })}\n`)
  const isWhole = findings.length === 0
  const hash = entries.at(-1)?.hash ?? ''
  const whole = () => say('log-whole', { log, count, hash })
  const tampered = () => say('log-tampered', { log, count, findings: findings.length })
  stdout.write(`${isWhole ? whole() : tampered()}\n`)
  return isWhole
}
