import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { pinoLog } from '../../../server/http/log.ts'

test('a line of the log is JSON with level, time, event and fields, and nothing of the machine', () => {
  const written: string[] = []
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk))
      done()
    },
  })
  const log = pinoLog(destination)
  log({ level: 'warn', event: 'call', fields: { route: '/x\n"y"', status: 200, user: undefined } })
  log({ level: 'error', event: 'stopped', fields: {} })
  const lines = written.map((line) => JSON.parse(line))
  const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  expect(lines).toEqual([
    { level: 'warn', time, event: 'call', route: '/x\n"y"', status: 200 },
    { level: 'error', time, event: 'stopped' },
  ])
  expect(written.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
})
