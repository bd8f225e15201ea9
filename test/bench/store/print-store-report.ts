import { printTable } from '../print-table.ts'
import type { KeeperId, StoreReport } from './store-report.ts'

const titles: Readonly<Record<KeeperId, string>> = { ours: 'ours', lowdb: 'plain lowdb, no sync' }

/** The part of the report that is about stores, as text for a terminal. */
export function printStoreReport({ disk, writes, imports, snapshots, restarts }: StoreReport): string {
  const writeRows = writes.map(({ keeper, megabytes, concurrent, writes: count, p50, p99, slowest }) => {
    return [titles[keeper], `${megabytes}`, `${concurrent}`, ms(p50), ms(p99), ms(slowest), count.toLocaleString('en')]
  })
  const importRows = imports.map(({ keeper, megabytes, rows, takes, delayMost, memory }) => {
    return [titles[keeper], `${megabytes}`, rows.toLocaleString('en'), ms(takes), ms(delayMost), ms(memory)]
  })
  const snapshotRows = snapshots.map(({ keeper, megabytes, takes, delayP99, delayMost, slowestWrite }) => {
    return [titles[keeper], `${megabytes}`, ms(takes), ms(delayP99), ms(delayMost), ms(slowestWrite)]
  })
  const restartRows = restarts.map(({ keeper, megabytes, takes, cpu, lost }) => {
    return [titles[keeper], `${megabytes}`, ms(takes), ms(cpu), `${lost}`]
  })
  return [
    `Acknowledged writes, ms (the disk itself: ${ms(disk.p50)} to append and sync 1 kB, p99 ${ms(disk.p99)})\n${printTable(
      [['', 'MB', 'at once', 'p50', 'p99', 'slowest', 'writes'], ...writeRows],
    )}`,
    `One command that adds many people, ms until it is acknowledged\n${printTable([
      ['', 'MB', 'people', 'takes', 'loop delay most', 'memory, MB'],
      ...importRows,
    ])}`,
    `While everything is written at once, ms\n${printTable([
      ['', 'MB', 'takes', 'loop delay p99', 'loop delay most', 'slowest write'],
      ...snapshotRows,
    ])}`,
    `From kill -9 to the next answer, ms\n${printTable([['', 'MB', 'takes', 'cpu', 'lost'], ...restartRows])}`,
  ].join('\n\n')
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}
