import { printTable } from '../print-table.ts'
import type { CallKind, ServerReport } from './server-report.ts'

const titles: Readonly<Record<CallKind, string>> = {
  express: 'bare Express',
  middleware: 'our middleware, no handler',
  read: 'read of one record',
  list: 'list of 25',
  'read pay': 'read of one with pay, audited',
  write: 'durable audited write',
}

/** The part of the report that is about the server, as text for a terminal. */
export function printServerReport({ connections, calls }: ServerReport): string {
  const most = calls.find(({ kind }) => kind === 'middleware')?.perSecond ?? Number.NaN
  const rows = calls.map(({ kind, perSecond, p50, p99, failed }) => [
    titles[kind],
    Math.round(perSecond).toLocaleString('en'),
    `${Math.round((perSecond / most) * 100)} %`,
    ...[p50, p99, failed].map(String),
  ])
  const head = ['', 'per second', 'of the middleware', 'p50', 'p99', 'failed']
  return `Calls on ${connections} connections, ms\n${printTable([head, ...rows])}`
}
