import { type DestinationStream, pino } from 'pino'
import type { LogLine } from '../deps.ts'

/**
 * Writes the lines of the log as JSON, one per line. A line is an event and fields with plain values, so that no body and no record can
 * get into it.
 *
 *     {"level":"info","time":"2026-03-01T02:00:00.000Z","event":"call","method":"GET","route":"/departments","status":200,"ms":1.2}
 */
export function pinoLog(destination?: DestinationStream): (line: LogLine) => void {
  const options = {
    base: null,
    messageKey: 'event',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return ({ level, event, fields }) => logger[level](fields, event)
}
