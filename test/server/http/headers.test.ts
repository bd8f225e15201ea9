import { describe, expect, test } from 'vitest'
import { mediaType } from '../../../server/http/body/media-type.ts'
import { dayOf } from '../../../server/http/day-of.ts'
import { languageOfCall } from '../../../server/http/language-of-call.ts'
import { readCookies } from '../../../server/http/read-cookies.ts'
import { readKey } from '../../../server/http/read-key.ts'
import { readParameters } from '../../../server/http/read-parameters.ts'
import { readVersion } from '../../../server/http/read-version.ts'
import { writeCookie } from '../../../server/http/write-cookie.ts'

describe('the language of a call', () => {
  test.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9', 'en'],
    ['EN', 'en'],
    ['en,zh;q=0.9', 'en'],
    ['en;q=0.8,zh;q=0.8', 'zh-CN'],
    ['zh;q=0.5, en; q=0.6', 'en'],
    ['fr-FR,fr;q=0.9', 'zh-CN'],
    ['fr,en;q=0.1', 'en'],
    ['*', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=abc', 'zh-CN'],
    ['en;q=9', 'zh-CN'],
  ])('%j is %s', (header, language) => {
    expect(languageOfCall(header)).toBe(language)
  })
})

describe('cookies', () => {
  test.each([
    [undefined, {}],
    ['', {}],
    ['a=1', { a: '1' }],
    ['a=1; b=x=y; c=', { a: '1', b: 'x=y', c: '' }],
    ['a=1; a=2', { a: '1' }],
    ['abc; a=1;', { a: '1' }],
  ])('are read from %j', (header, cookies) => {
    expect(readCookies(header)).toEqual(cookies)
  })

  test('cannot reach what every object has', () => {
    expect(readCookies('__proto__=1; constructor=2').toString).toBe(Object.prototype.toString)
  })

  const cookie = { name: 'a', value: '1', maxAge: 0 }
  test.each([
    [cookie, 'http://127.0.0.1:3000', 'a=1; Max-Age=0; Path=/; HttpOnly; SameSite=Strict'],
    [cookie, 'https://x.example', 'a=1; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure'],
    [
      { ...cookie, sameSite: 'lax' as const },
      'https://x.example',
      'a=1; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
    ],
  ])('are written: %j at %s', (set, origin, written) => {
    expect(writeCookie(set, origin)).toBe(written)
  })
})

describe('If-Match', () => {
  test('names a version', () => {
    expect([readVersion('"1"'), readVersion('"42"')]).toEqual([1, 42])
  })

  test.each([
    '',
    '"',
    '""',
    '"0"',
    '"01"',
    '"-1"',
    '"1.5"',
    '"1e3"',
    '1',
    '*',
    'W/"1"',
    '"1","2"',
    `"${'9'.repeat(16)}"`,
  ])('does not as %s', (header) => {
    expect(() => readVersion(header)).toThrow(expect.objectContaining({ status: 400, code: 'version-malformed' }))
  })

  test('is asked for where it is missing', () => {
    expect(() => readVersion(undefined)).toThrow(expect.objectContaining({ status: 428 }))
  })
})

describe('Idempotency-Key', () => {
  test('may be any visible text of up to 200 characters', () => {
    const keys = ['1', '"8e03978e-40d5-43dd-bc93-6894a57f9324"', 'x'.repeat(199), 'x'.repeat(200)]
    expect(keys.map(readKey)).toEqual(keys)
    expect(readKey(undefined)).toBeUndefined()
  })

  test.each(['', 'a b', 'ключ', 'x'.repeat(201)])('is refused as "%s"', (header) => {
    expect(() => readKey(header)).toThrow(expect.objectContaining({ status: 400, code: 'key-malformed' }))
  })
})

describe('ids in addresses', () => {
  test.each([
    'a',
    '销售部',
    'A-1_2.3:4@5',
    '2026-Q1:007',
    '...',
    '.a',
    'สมชาย\u{E35}',
    '\u{20BB7}',
    'x'.repeat(63),
    'x'.repeat(64),
  ])('may be %s', (id) => {
    expect(readParameters({ id })).toEqual({ id })
  })

  test.each(['', '.', '..', '../x', 'a/b', 'a b', '\0', 'a%00', '\u{200B}', '<b>', 'x'.repeat(65), '\u{D800}', ['a']])(
    'may not be %j',
    (id) => {
      expect(() => readParameters({ id })).toThrow(
        expect.objectContaining({ status: 400, code: 'id-not-allowed', params: { parameter: 'id' } }),
      )
    },
  )
})

describe('a Content-Type', () => {
  test.each([
    ['application/json', { type: 'application/json' }],
    ['Application/JSON; Charset=UTF-8', { type: 'application/json', charset: 'utf-8' }],
    ['application/json;charset="utf-8"', { type: 'application/json', charset: 'utf-8' }],
    ['application/json; version=1', { type: 'application/json' }],
    ['text/plain;charset=gbk;x=y', { type: 'text/plain', charset: 'gbk' }],
    ['', { type: '' }],
  ])('is read: %s', (header, type) => {
    expect(mediaType(header)).toEqual(type)
  })
})

describe('the day of an instant', () => {
  test('begins at midnight of the zone, also on the days when clocks are changed', () => {
    const [inShanghai, inNewYork, inKathmandu] = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu'].map(dayOf)
    const instants = ['2026-03-01T15:59:59.999Z', '2026-03-01T16:00:00.000Z', '2026-03-01T16:00:59.999Z']
    expect(instants.map((each) => inShanghai?.(each))).toEqual(['2026-03-01', '2026-03-02', '2026-03-02'])
    expect(inNewYork?.('2026-03-08T04:59:59.999Z')).toBe('2026-03-07')
    expect(inNewYork?.('2026-03-08T05:00:00.000Z')).toBe('2026-03-08')
    expect(inNewYork?.('2026-03-09T03:59:59.999Z')).toBe('2026-03-08')
    expect(inKathmandu?.('2026-03-01T18:15:00.000Z')).toBe('2026-03-02')
  })
})
