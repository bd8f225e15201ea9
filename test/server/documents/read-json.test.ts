import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../../server/documents/read-json.ts'
import { placeOf } from '../../../server/documents/reading.ts'
import { languages } from '../../../server/messages/language.ts'
import { sentence } from '../../../server/messages/messages.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const readText = (text: string) => readJson(bytesOf(text), 'x.json')

/** Code, place and pointer of every issue. */
const problems = (text: string) => {
  const reading = readText(text)
  return reading.issues.map((issue) => {
    const place = placeOf(issue, reading)
    return `${issue.code} ${place?.line}:${place?.column} ${issue.path}`
  })
}

describe('readJson()', () => {
  test('reads what JSON.parse reads, whatever the document', () => {
    const numbers = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((number) => number / 1000 + 0)
    const keys = fc.string({ unit: 'binary' }).filter((key) => !/^(?:__proto__|constructor|prototype)$|\0/.test(key))
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(
        { maxDepth: 5 },
        fc.oneof(fc.constantFrom(null, true, false), numbers, keys),
        fc.array(tie('document'), { maxLength: 4 }),
        fc.dictionary(keys, tie('document'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(document, fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        expect(readText(text)).toMatchObject({ issues: [], value: JSON.parse(text) })
      }),
    )
  })

  test('refuses every text that JSON.parse refuses', () => {
    const scraps = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '01',
      '1.',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '"',
    )
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        const isJson = () => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        }
        const { issues } = readText(text)
        const isTwice = issues.some(({ code }) => code === 'json-key-twice')
        expect(issues.length === 0 || isTwice, text).toBe(isJson())
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['{"a":1,}', 'json-unexpected 1:8 /a'],
    ['{"a" 1}', 'json-unexpected 1:6 /a'],
    ['{\n  "a": tru\n}', 'json-unexpected 2:8 /a'],
    ['[1,\n2', 'json-unexpected-end 2:2 /2'],
    ['{"a":"x', 'json-unexpected-end 1:8 /a'],
    ['["a\nb"]', 'json-unexpected 1:4 /0'],
    ['["\\x"]', 'json-unexpected 1:3 /0'],
    ['[1] 2', 'json-unexpected 1:5 '],
    ["{'a':1}", 'json-unexpected 1:2 /'],
    ['// comment\n{}', 'json-unexpected 1:1 '],
    ['[01]', 'json-unexpected 1:2 /0'],
    ['[.5]', 'json-unexpected 1:2 /0'],
    ['[+5]', 'json-unexpected 1:2 /0'],
    ['', 'file-empty 1:1 '],
    [' \n ', 'file-empty 2:2 '],
  ])('says where %j breaks off', (text, problem) => expect(problems(text)).toEqual([problem]))

  test.each([
    ['[1 98765]', 'number'],
    ['{98765: 1}', 'number'],
    ['[+98765]', 'number'],
    ['[.5]', 'number'],
    ['[098765]', 'number'],
    ['[张三]', 'word'],
    ['{salary: 1}', 'word'],
    ['[1 "98765"]', 'text'],
    ['[1 [', 'opening-bracket'],
    ['{"a" {', 'opening-bracket'],
    ['{"a":1,}', 'closing-bracket'],
    ['[1,]', 'closing-bracket'],
    ['[,', 'comma'],
    ['{"a"::1}', 'colon'],
    ['["张三\n"]', 'line-break'],
    ['["张三\t"]', 'control-character'],
    ['["\\x"]', 'escape'],
    ["['张三']", 'single-quote'],
    ['[“张三”]', 'full-width-sign'],
    ['[1，2]', 'full-width-sign'],
    ['// 98765', 'sign'],
    ['[\u{20BB7}]', 'word'],
    ['[\u{1F600}]', 'sign'],
  ])('bad input 64: of %j says only that there is a %s', (text, thing) => {
    expect(readText(text).issues).toMatchObject([{ code: 'json-unexpected', params: { thing } }])
  })

  test('bad input 64: whatever stands in a document that cannot be read, no sentence quotes it', () => {
    const secrets = fc.constantFrom('98765.43', '"98765"', '张三', '"张三"', '9876598765987659876.5', '98765e400')
    const scraps = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', ' ')
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, secrets), { maxLength: 8 }), (parts) => {
        const { issues } = readText(parts.join(''))
        const unread = issues.filter(({ code }) => code !== 'json-key-twice')
        for (const { code, params } of unread)
          for (const language of languages) expect(sentence(code, params, language)).not.toMatch(/9876|张三/)
      }),
      { numRuns: 2000 },
    )
  })

  test('reads a file with byte order mark', () => {
    expect(readText('\u{FEFF}{"a":1}').value).toEqual({ a: 1 })
  })

  test('refuses what is not UTF-8, at its place', () => {
    const reading = readJson(new Uint8Array([...bytesOf('{"a":\n"'), 0xd5, 0xc5, ...bytesOf('"}')]), 'x.json')
    expect(reading.issues).toMatchObject([{ code: 'text-not-utf8', params: { line: 2, column: 2 } }])
    expect(reading.value).toBeUndefined()
  })

  test.each([
    [10, []],
    [9, ['file-too-large']],
  ])('with a limit of %i bytes says %j of 10', (limit, codes) => {
    expect(readJson(bytesOf('"12345678"'), 'x.json', limit).issues.map(({ code }) => code)).toEqual(codes)
  })

  test('finds all that is wrong at once, and then gives no value', () => {
    const text = '{\n "a": 1, "a": 2,\n "__proto__": 3,\n "n": 1e400\n}'
    expect(readText(text).value).toBeUndefined()
    expect(problems(text)).toEqual([
      'json-key-twice 2:10 /a',
      'json-key-forbidden 3:2 /__proto__',
      'json-number-out-of-range 4:7 /n',
    ])
  })

  test('lists 200 problems at most and says that there are more', () => {
    const { issues } = readText(`[${Array.from({ length: 201 }, () => '1e400').join(',')}]`)
    expect(issues).toHaveLength(201)
    expect(issues.at(-1)).toMatchObject({ code: 'issues-left-out', params: { count: 1 } })
  })
})

describe('numbers', () => {
  test.each([
    ['bad input 2: a score of 1e400', '1e400', 'json-number-out-of-range'],
    ['bad input 3: a score of 1e308', '1e308', 'json-number-out-of-range'],
    ['10^15 itself', '1000000000000000', 'json-number-out-of-range'],
    ['what would vanish to zero', '1e-400', 'json-number-out-of-range'],
    ['smaller than 10^-15', '0.9e-15', 'json-number-out-of-range'],
    ['bad input 5: 9007199254740993', '9007199254740993', 'json-number-too-long'],
    ['16 digits', '0.1234567890123456', 'json-number-too-long'],
    ['a million digits', '1'.repeat(1_000_000), 'json-number-too-long'],
  ])('%s is refused', (_, text, code) => expect(problems(text)).toEqual([`${code} 1:1 `]))

  test.each([
    ['999999999999999', 999_999_999_999_999],
    ['0.123456789012345', 0.123_456_789_012_345],
    ['1.50000000000000000000', 1.5],
    ['1e-15', 1e-15],
    ['1.5E+3', 1500],
    ['0e400', 0],
  ])('%s is read', (text, value) => expect(readText(text)).toMatchObject({ value, issues: [] }))

  test.each(['-0', '-0.00', '-0e5'])('bad input 4: %s is 0, never -0', (text) => expect(readText(text).value).toBe(0))

  test.each(['NaN', 'Infinity', '-Infinity'])('bad input 1: %s is no number', (text) => {
    expect(problems(`{"score": ${text}}`)).toEqual(['json-unexpected 1:11 /score'])
  })

  test('bad input 1: "NaN" stays the text that it is, for the metric to refuse', () => {
    expect(readText('{"score": "NaN"}').value).toEqual({ score: 'NaN' })
  })

  test('bad input 6: "0.1" and "0.2" stay texts, exact', () => {
    expect(readText('["0.1", "0.2"]').value).toEqual(['0.1', '0.2'])
  })
})

describe('what would harm', () => {
  test.each([
    [32, []],
    [33, ['json-too-deep']],
    [40_000, ['json-too-deep']],
  ])('bad input 58: %i levels give %j', (depth, codes) => {
    const { issues } = readText('['.repeat(depth) + ']'.repeat(depth))
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })

  test('bad input 58: 40,000 levels of objects are refused at the 33rd', () => {
    expect(readText('{"a":'.repeat(40_000)).issues).toMatchObject([
      { code: 'json-too-deep', params: { limit: 32, line: 1, column: 161 } },
    ])
  })

  test.each([
    [5_000, []],
    [5_001, ['json-too-many-keys']],
  ])('%i keys in one object give %j', (count, codes) => {
    const text = JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])))
    expect(readText(text).issues.map(({ code }) => code)).toEqual(codes)
  })

  test('bad input 60: a key twice is refused, with both places', () => {
    expect(readText('{"amount":1,\n"amount":99999}').issues).toEqual([
      {
        code: 'json-key-twice',
        severity: 'error',
        path: '/amount',
        params: { file: 'x.json', key: 'amount', line: 2, column: 1, firstLine: 1, firstColumn: 11 },
      },
    ])
  })

  test('bad input 60: a key twice is the same key however it is escaped', () => {
    expect(problems('{"a":1,"\\u0061":2}')).toEqual(['json-key-twice 1:8 /a'])
  })

  test.each([
    ['{"__proto__":{"role":"admin"}}', '/__proto__'],
    ['{"a":[{"\\u005f_proto__":1}]}', '/a/0/__proto__'],
    ['{"constructor":{"prototype":{"role":"admin"}}}', '/constructor'],
    ['{"a":{"prototype":1}}', '/a/prototype'],
  ])('bad input 61: %s is refused and changes nothing', (text, path) => {
    const { issues, value } = readText(text)
    expect(issues[0]).toMatchObject({ code: 'json-key-forbidden', path })
    expect(value).toBeUndefined()
    expect(Object.prototype).not.toHaveProperty('role')
  })

  test.each([
    ['{"name":"\\ud800"}', 'json-lone-surrogate 1:9 /name'],
    ['{"\\udc00":1}', 'json-lone-surrogate 1:2 /'],
    ['{"name":"a\\u0000b"}', 'json-nul 1:9 /name'],
  ])('bad input 65: %s is refused', (text, problem) => expect(problems(text)).toEqual([problem]))

  test('bad input 65: a whole pair of surrogates is a character', () => {
    expect(readText('"\\ud842\\udfb7"').value).toBe('\u{20BB7}')
  })
})

describe('locate()', () => {
  const { locate } = readText(
    '{\n  "people": [\n    {"id": "1", "a/b": {"~": [10, [], {"x": "]}"}, 13]}},\n    {"id": "2"}\n  ]\n}',
  )

  test.each([
    ['', 1, 1],
    ['/people', 2, 13],
    ['/people/1', 4, 5],
    ['/people/1/id', 4, 12],
    ['/people/0/a~1b/~0/3', 3, 52],
  ])('finds %j', (pointer, line, column) => expect(locate(pointer)).toEqual({ file: 'x.json', line, column }))

  test.each([
    ['/people/1/name', 4, 5],
    ['/people/7/name', 2, 13],
    ['/people/0/id/x', 3, 12],
    ['/nothing', 1, 1],
  ])('gives the nearest place around %j, which is not there', (pointer, line, column) => {
    expect(locate(pointer)).toEqual({ file: 'x.json', line, column })
  })

  test('finds the value of every pointer', () => {
    const value = { a: [{ b: 1 }, { b: [2, '"', { c: 3 }] }], '': { 'x/y': [[4]] } }
    const text = JSON.stringify(value, undefined, 2)
    const { locate: find } = readText(text)
    const lines = text.split('\n')
    for (const [pointer, start] of [
      ['/a/0/b', '1'],
      ['/a/1/b/1', '"\\""'],
      ['/a/1/b/2/c', '3'],
      ['//x~1y/0/0', '4'],
    ] as const) {
      const { line = 0, column = 0 } = find(pointer) ?? {}
      expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${start.replaceAll('\\', '\\\\')}`))
    }
  })
})
