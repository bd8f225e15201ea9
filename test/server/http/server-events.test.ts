import { describe, expect, test } from 'vitest'
import { type ServerEvent, serverEvents, type Silence } from '../../../server/http/server-events.ts'

const never: Silence = (signal) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })

async function read(events: () => AsyncIterable<ServerEvent>, silence: Silence): Promise<readonly string[]> {
  const parts: string[] = []
  for await (const part of serverEvents(events, silence).parts(new AbortController().signal)) parts.push(String(part))
  return parts
}

describe('serverEvents()', () => {
  test('writes each event in its lines, whatever is in it', async () => {
    const events = async function* () {
      yield { event: 'job', data: { name: 'a\nb\r\n\u2028', n: 1 } }
      yield { event: 'end', data: null }
    }
    expect(serverEvents(events).type).toBe('text/event-stream')
    expect(await read(events, never)).toEqual([
      'event: job\ndata: {"name":"a\\nb\\r\\n\u2028","n":1}\n\n',
      'event: end\ndata: null\n\n',
    ])
  })

  test('says that it is still there, as often as there is silence', async () => {
    const { promise: twice, resolve } = Promise.withResolvers<void>()
    let silences = 0
    const events = async function* () {
      await twice
      yield { event: 'job', data: 1 }
    }
    const silence: Silence = async (signal) => {
      silences += 1
      if (silences < 3) return
      resolve()
      await never(signal)
    }
    const here = ': still here\n\n'
    expect(await read(events, silence)).toEqual([here, here, 'event: job\ndata: 1\n\n'])
  })

  test('fails as its events do, though it was silent before', async () => {
    const events = async function* () {
      yield { event: 'job', data: 1 }
      throw new Error('no')
    }
    let isSilent = true
    const silence: Silence = async (signal) => {
      if (!isSilent) return never(signal)
      isSilent = false
    }
    await expect(read(events, silence)).rejects.toThrow('no')
  })

  test('ends its events where nobody reads them', async () => {
    let isEnded = false
    const events = async function* () {
      try {
        for (;;) yield { event: 'job', data: 1 }
      } finally {
        isEnded = true
      }
    }
    for await (const _ of serverEvents(events, never).parts(new AbortController().signal)) break
    expect(isEnded).toBe(true)
  })
})
