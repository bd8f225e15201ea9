import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issueCodes } from '../../../engine/model/issue.ts'
import type { Condition } from '../../../engine/model/raw/scheme.ts'
import { rowsLimit } from '../../../server/documents/limits.ts'
import { type DocumentKind, validateDocument } from '../../../server/documents/validate-document.ts'
import { problemsOf } from '../../../server/documents/validate-problems.ts'
import { sentence } from '../../../server/messages/messages.ts'
import { facts, person, validDocuments } from '../../support/documents.ts'
import { schemaParts } from '../../support/schema-parts.ts'
import { scheme } from '../../support/schemes.ts'

/** The issues of a scheme with some parts replaced by what need not be valid, as `path code`. */
function problems(overrides: object, kind: DocumentKind = 'scheme'): string[] {
  return validateDocument(kind, { ...validDocuments[kind](), ...overrides }).map(({ path, code }) => `${path} ${code}`)
}

describe('validateDocument', () => {
  test.each(Object.entries(validDocuments))('finds nothing wrong with a small valid %s', (kind, document) => {
    expect(validateDocument(kind as DocumentKind, document())).toEqual([])
  })

  test('finds nothing wrong with the schemes and cases that the product brings', () => {
    const folder = path.join(import.meta.dirname, '../../../schemes')
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
    for (const file of files) {
      const kind = file.endsWith('.cases.json') ? 'cases' : 'scheme'
      expect(validateDocument(kind, JSON.parse(readFileSync(path.join(folder, file), 'utf8'))), file).toEqual([])
    }
    expect(files.length).toBeGreaterThan(0)
  })

  test.each([undefined, null, 3, 'scheme', [], [[]]])('says of %j that it is no object', (document) => {
    for (const kind of ['scheme', 'facts', 'cases', 'outcome'] as const) {
      expect(validateDocument(kind, document)).toMatchObject([{ code: 'not-an-object', severity: 'error', path: '' }])
    }
  })

  test('points to every missing field at its own place', () => {
    expect(validateDocument('facts', {}).map(({ path }) => path)).toEqual(['/format', '/period', '/people'])
  })

  test('suggests the field that was meant, of those not there yet', () => {
    const [first, second] = validateDocument('scheme', { ...scheme(), penaltys: [], nmae: 'x' })
    expect(first).toMatchObject({ path: '/penaltys', code: 'field-unknown', params: { suggestion: 'penalties' } })
    expect(second).toMatchObject({ path: '/nmae', code: 'field-unknown', params: { suggestion: '' } })
  })

  test('knows the fields of a kind and of its base', () => {
    const metrics = [{ id: 'a', name: 'A', kind: 'given', unit: 'money', scpoe: 'team', descripton: 'x' }]
    expect(
      validateDocument('scheme', scheme({ metrics: metrics as never })).map(({ params }) => params.suggestion),
    ).toEqual(['scope', 'description'])
  })

  test('says which kinds there are where the kind is missing or unknown, and nothing of the other kinds', () => {
    const metrics = [{ id: 'a', name: 'A' }, { id: 'b', kind: 'givne' }, { kind: 3 }]
    expect(validateDocument('scheme', scheme({ metrics: metrics as never }))).toMatchObject([
      { path: '/metrics/0/kind', code: 'kind-missing', params: { allowed: 'given, derived, earlier, history' } },
      { path: '/metrics/1/kind', code: 'value-not-allowed', params: { suggestion: 'given' } },
      { path: '/metrics/2/kind', code: 'value-not-allowed', params: { value: '3' } },
    ])
  })

  test.each<[string, object, string[]]>([
    ['a number in quotes', { total: { cap: '120' } }, ['/total/cap wrong-form']],
    ['a text without quotes', { name: 3 }, ['/name not-a-text']],
    ['a yes that is none', { process: { selfRating: 'yes' } }, ['/process/selfRating not-yes-or-no']],
    ['a list that is none', { posts: {} }, ['/posts not-a-list']],
    ['an object that is none', { money: 2 }, ['/money not-an-object']],
    [
      'a scale that is not whole',
      { money: { currency: 'CNY', scale: 1.5, rounding: 'up' } },
      ['/money/scale not-a-whole-number'],
    ],
    ['a scale below 0', { money: { currency: 'CNY', scale: -1, rounding: 'up' } }, ['/money/scale number-too-small']],
    ['a scale above 8', { money: { currency: 'CNY', scale: 9, rounding: 'up' } }, ['/money/scale number-too-large']],
    ['an unknown rounding', { score: { scale: 2, rounding: 'half' } }, ['/score/rounding value-not-allowed']],
    [
      'a currency in small letters',
      { money: { currency: 'cny', scale: 2, rounding: 'up' } },
      ['/money/currency currency-malformed'],
    ],
    ['an id with capitals', { id: 'Sales' }, ['/id id-malformed']],
    ['an id that JavaScript gives a meaning', { id: 'constructor' }, ['/id id-malformed']],
    ['a day that does not exist', { effective: { from: '2026-02-30' } }, ['/effective/from date-malformed']],
    ['an empty name', { name: '' }, ['/name text-empty']],
    ['the same post twice', { participants: { posts: ['a', 'b', 'a'] } }, ['/participants/posts/2 value-twice']],
    ['an empty list of parameters', { parameters: [] }, ['/parameters too-few']],
    ['limits of the total without a limit', { total: {} }, ['/total too-few']],
    [
      'a veto without consequence',
      { vetoes: [{ id: 'v', name: 'V', when: { all: [{ fact: 'a', operator: 'equal', value: 1 }] } }] },
      ['/vetoes/0 one-of-missing'],
    ],
    ['another format', { format: 2 }, ['/format value-not-allowed']],
  ])('says of %s what should be there', (_, overrides, expected) => {
    expect(problems(overrides)).toEqual(expected)
  })

  test('says what an id could be', () => {
    expect(validateDocument('scheme', { ...scheme(), id: '2026 Sales_North' })[0]?.params).toEqual({
      value: '"2026 Sales_North"',
      suggestion: 'sales-north',
    })
    expect(validateDocument('scheme', { ...scheme(), id: '销售' })[0]?.params.suggestion).toBe('')
  })

  test('wants exactly one of children and scoring', () => {
    const [own] = scheme().indicators
    expect(problems({ indicators: [{ ...own, children: [own] }] })).toEqual(['/indicators/0 more-than-one-of'])
    expect(problems({ indicators: [{ id: 'a', name: 'A', weight: 100 }] })).toEqual(['/indicators/0 one-of-missing'])
  })

  test('wants a weight of every indicator but an added one, from 0 to 100', () => {
    const [own] = scheme().indicators
    const weights = [undefined, -1, 0, 100, 100.5].map((weight) => ({
      ...own,
      ...(weight !== undefined && { weight }),
    }))
    expect(problems({ indicators: weights.slice(1) })).toEqual([
      '/indicators/0/weight number-too-small',
      '/indicators/3/weight number-too-large',
    ])
    const { weight: _, ...bare } = own ?? { weight: 0 }
    expect(problems({ indicators: [bare, { ...bare, added: true }, { ...own, added: true }] })).toEqual([
      '/indicators/0/weight field-missing',
      '/indicators/2/weight field-not-wanted',
    ])
  })

  test('wants levels of a grade, fields of records, and a base of a rate', () => {
    const metrics = [
      { id: 'a', name: 'A', kind: 'given', unit: 'grade' },
      { id: 'b', name: 'B', kind: 'given', unit: 'records' },
    ]
    expect(problems({ metrics })).toEqual(['/metrics/0/levels field-missing', '/metrics/1/fields field-missing'])
    const table = {
      id: 't',
      name: 'T',
      kind: 'table',
      inputs: [{ id: 'a', name: 'A', of: 'a', from: [0] }],
      rows: [{ at: [0], value: 1 }],
      whenNoRow: 'invalid',
    }
    const components = ['rate', 'factor', 'amount'].map((gives) => ({ ...table, gives }))
    expect(problems({ pay: { components } })).toEqual([
      '/pay/components/0/base field-missing',
      '/pay/components/1/base field-missing',
    ])
  })

  test('wants a comparison with its value, where facts are counted that compare', () => {
    const metric = { id: 'h', name: 'H', kind: 'history', measure: 'times' }
    const of = [
      { metric: 'a', operator: 'lessThan' },
      { metric: 'a', value: 3 },
      { metric: 'a', reward: 'b' },
      { bands: [] },
    ]
    expect(problems({ metrics: of.map((each) => ({ ...metric, of: each })) })).toEqual([
      '/metrics/0/of/value field-missing',
      '/metrics/1/of/operator field-missing',
      '/metrics/2/of more-than-one-of',
      '/metrics/3/of/bands too-few',
    ])
  })

  test('keeps numbers below 10^15 on both sides', () => {
    const of = (cap: number) => problems({ total: { cap } })
    expect([of(999_999_999_999_999), of(-999_999_999_999_999)]).toEqual([[], []])
    expect([of(1e15), of(-1e15)]).toEqual([['/total/cap number-beyond-limit'], ['/total/cap number-beyond-limit']])
  })

  test('shows what stands there in 60 characters at most, and of lists and objects nothing', () => {
    const value = (cycle: unknown) => validateDocument('scheme', { ...scheme(), cycle })[0]?.params.value
    expect(value('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`)
    expect(value('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`)
    expect([value({ salary: 9000 }), value([9000]), value(null)]).toEqual(['{…}', '[…]', 'null'])
  })
})

describe('a condition', () => {
  const leaf = { fact: 'band', operator: 'equal', value: 'good' }
  const when = (condition: unknown) =>
    problems({ participants: { when: condition } }).map((found) => found.replace('/participants', ''))

  test.each<[string, unknown, string[]]>([
    ['neither all, any nor not', {}, ['/when one-of-missing']],
    ['two of all, any and not', { all: [leaf], any: [leaf] }, ['/when more-than-one-of']],
    ['an empty all', { all: [] }, ['/when/all too-few']],
    ['an empty any inside', { all: [leaf, { any: [] }] }, ['/when/all/1/any too-few']],
    ['a comparison by itself', leaf, ['/when one-of-missing']],
    ['a comparison without its value', { not: { fact: 'band', operator: 'equal' } }, ['/when/not/value field-missing']],
    ['an operator of its own', { not: { ...leaf, operator: '>' } }, ['/when/not/operator value-not-allowed']],
    ['in without a list', { not: { ...leaf, operator: 'in' } }, ['/when/not/value not-a-list']],
    ['in with an empty list', { not: { ...leaf, operator: 'in', value: [] } }, ['/when/not/value too-few']],
    ['equal with a list', { not: { ...leaf, value: ['good'] } }, ['/when/not/value wrong-form']],
    [
      'json-rules-engine fields that this format has not',
      { not: { ...leaf, params: {}, priority: 1 } },
      ['/when/not/params field-unknown', '/when/not/priority field-unknown'],
    ],
    ['a reference to another condition', { condition: 'other' }, ['/when one-of-missing']],
  ])('is refused with %s', (_, condition, expected) => {
    expect(when(condition)).toEqual(expected)
  })

  test('is taken with a list for in, and with the value of another name', () => {
    expect(
      when({
        all: [
          { ...leaf, operator: 'in', value: ['good', 1] },
          { ...leaf, value: { fact: 'person.post' } },
        ],
      }),
    ).toEqual([])
  })

  test('is looked through to the bottom as deep as documents go', () => {
    const nested = (levels: number, inmost: object): Condition =>
      levels === 0 ? { all: [inmost as never] } : { any: [nested(levels - 1, inmost)] }
    expect(when(nested(13, leaf))).toEqual([])
    expect(when(nested(13, { ...leaf, value: null }))).toEqual([`/when${'/any/0'.repeat(13)}/all/0/value wrong-form`])
  })
})

describe('people', () => {
  const one = (overrides: object) =>
    problems({ people: [{ ...person(), ...overrides }] }, 'facts').map((found) => found.replace('/people/0', ''))

  test.each<[string, object, string[]]>([
    ['an id as a number', { id: 7 }, ['/id not-a-text']],
    ['an id with a space at its end', { id: '007 ' }, ['/id person-id-malformed']],
    ['a period that does not exist', { history: [{ period: '2026-13' }] }, ['/history/0/period period-key-malformed']],
    ['a fact of an unknown form', { facts: { sales: null } }, ['/facts/sales wrong-form']],
    ['a list inside a record', { facts: { deals: [{ amount: [] }] } }, ['/facts/deals/0/amount wrong-form']],
    ['a rating of nothing', { ratings: [{ indicator: 'a', rater: 'b' }] }, ['/ratings/0 one-of-missing']],
    ['a balance that is no decimal', { carried: { fines: '1,234.50' } }, ['/carried/fines decimal-malformed']],
    [
      'a count that is not whole',
      { history: [{ period: '2025', rewards: { a: 1.5 } }] },
      ['/history/0/rewards/a not-a-whole-number'],
    ],
  ])('are refused with %s', (_, overrides, expected) => {
    expect(one(overrides)).toEqual(expected)
  })

  test('are pointed to by their place in the list', () => {
    const people = [person(), person({ id: '008' }), { name: 'x' }]
    expect(problems({ people }, 'facts')).toEqual(['/people/2/id field-missing'])
  })

  test('are 200,000 at most, as many as a table has rows', () => {
    const people = (count: number) => problems({ people: new Array(count).fill(person()) }, 'facts')
    expect(people(rowsLimit)).toEqual([])
    expect(people(rowsLimit + 1)).toEqual(['/people too-many'])
    expect(rowsLimit).toBe(200_000)
  })

  test('are checked no further once 50 issues are found', () => {
    const found = validateDocument('facts', facts({ people: new Array(50_000).fill({ id: '' }) }))
    expect(found).toHaveLength(50)
    expect(found.at(-1)).toMatchObject({ code: 'more-issues', params: { shown: 49 } })
  })

  test('are all listed with up to 49 issues, with more the last issue says so', () => {
    const of = (count: number) => problems({ people: new Array(count).fill({ id: '' }) }, 'facts')
    expect(of(49)).toHaveLength(49)
    expect(of(49)).not.toContain(' more-issues')
    expect(of(50).at(-1)).toBe(' more-issues')
  })
})

describe('a large document', () => {
  test('with many mistakes tells some of them, and that there are more', () => {
    const found = problems({ metrics: new Array(200_000).fill(1) })
    expect(found).toHaveLength(50)
    expect(found.at(-1)).toBe(' more-issues')
  })

  test('with one mistake behind thousands of good rows tells it', () => {
    const rows = [...new Array(1_999).fill({ from: 1, score: 2 }), { from: 1 }]
    const table = { id: 'a', name: 'A', weight: 100, scoring: { kind: 'steps', of: 'sales', rows } }
    expect(problems({ indicators: [table, table, table] })).toEqual([
      '/indicators/0/scoring/rows/1999/score field-missing',
      ' more-issues',
    ])
  })

  test('with a condition of thousands of wrong parts tells that they are too many, and the first of them', () => {
    const all = new Array(60_000).fill({ any: [3] })
    expect(problems({ participants: { when: { all } } }).slice(0, 2)).toEqual([
      '/participants/when/all too-many',
      '/participants/when/all/0/any/0 wrong-form',
    ])
  })
})

describe('bad input', () => {
  test('row 62: an unknown field is refused', () => {
    expect(problems({ approved: true })).toEqual(['/approved field-unknown'])
  })

  test.each(['^(\\d+)+$', '(a|a)*', '(?=a)b', '(a)\\1'])(
    'rows 66 and 67: a scheme that brings the pattern %s is refused',
    (pattern) => {
      const metrics = [{ id: 'a', name: 'A', kind: 'given', unit: 'text', pattern }]
      expect(problems({ metrics })).toEqual(['/metrics/0/pattern field-unknown'])
    },
  )

  test('row 68: references to other places are refused, and cannot be followed: validation is not even asynchronous', () => {
    const away = 'http://schemas.example.invalid/x.json'
    expect(problems({ $schema: away, $ref: away })).toEqual(['/$ref field-unknown', '/$schema value-not-allowed'])
  })

  test.each(['$data', '$async', '$id', '$defs', 'if', 'x-own'])(
    'row 69: the keyword %s of schemas is refused',
    (keyword) => {
      expect(problems({ [keyword]: true })).toEqual([`/${keyword} field-unknown`])
      expect(problems({ total: { cap: { [keyword]: '/x' } } })).toContain(`/total/cap/${keyword} field-unknown`)
    },
  )

  test('row 70: 3,000 levels are refused by the limit', () => {
    const deep = Array.from({ length: 3_000 }).reduce<unknown>((inner) => ({ children: [inner] }), {})
    expect(problems({ indicators: [deep] })).toEqual([' document-too-deep'])
    expect(problems({ people: [deep] }, 'facts')).toEqual([' document-too-deep'])
  })

  test('row 70: 20,000 unknown fields are refused', () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, index]))
    expect(problems(fields)).toEqual(['/x0 field-unknown', ' more-issues'])
  })

  test('row 70: more values than any scheme has are refused by the limit', () => {
    expect(problems({ metrics: new Array(250_001).fill(1) })).toEqual([' document-too-large'])
  })

  test.each(['$.__proto__', '$..[?(@.a)]', '$.constructor', '$.prototype', '$.a.b', '$', 'post', '$[0]'])(
    'row 71: the path %s of a condition is refused',
    (path) => {
      const when = { all: [{ fact: 'person', path, operator: 'equal', value: 'x' }] }
      expect(problems({ participants: { when } })).toEqual(['/participants/when/all/0/path fact-path-malformed'])
    },
  )

  test.each(['__proto__', 'constructor', 'prototype', 'a..b', 'person.', 'a b'])(
    'row 71: the name %s in a condition is refused',
    (fact) => {
      const when = { all: [{ fact, operator: 'equal', value: { fact } }] }
      expect(problems({ participants: { when } })).toEqual([
        '/participants/when/all/0/fact fact-name-malformed',
        '/participants/when/all/0/value/fact fact-name-malformed',
      ])
    },
  )

  test('row 73: a list of more than 100 conditions is refused', () => {
    const of = (count: number) =>
      problems({ participants: { when: { any: new Array(count).fill({ fact: 'a', operator: 'equal', value: 1 }) } } })
    expect([of(100), of(101), of(501)]).toEqual([
      [],
      ['/participants/when/any too-many'],
      ['/participants/when/any too-many'],
    ])
  })

  test('row 61: __proto__, constructor and prototype are no ids of facts', () => {
    const of = JSON.parse('{"__proto__": 1, "constructor": 2, "prototype": 3, "sales": 4}')
    expect(problems({ people: [person({ facts: of })] }, 'facts')).toEqual(
      ['__proto__', 'constructor', 'prototype'].map((key) => `/people/0/facts/${key} id-malformed`),
    )
  })

  test('rows 32 and 65: texts with a mark that turns the writing, a NUL or half a character are refused', () => {
    const character = (name: string) => validateDocument('scheme', scheme({ name }))[0]?.params.character
    expect(['a\u202eb', 'a\u0000b', 'a\ud800b', 'a\nb'].map(character)).toEqual([
      'U+202E',
      'U+0000',
      'U+D800',
      'U+000A',
    ])
  })

  test('row 33: a name of 10,000 characters is too long; emoji and rare characters are welcome', () => {
    expect(problems({ name: '一'.repeat(10_000) })).toEqual(['/name text-too-long'])
    expect(['一'.repeat(200), '𠮷'.repeat(200), '👩‍💻'].map((name) => problems({ name }))).toEqual([[], [], []])
    expect(problems({ name: '𠮷'.repeat(201) })).toEqual(['/name text-too-long'])
  })

  test('every text of a certain form has an issue for one that breaks it', () => {
    const formed = schemaParts().filter(({ part }) => 'pattern' in part)
    expect(formed.length).toBeGreaterThan(8)
    for (const { place } of formed) {
      const codes = problemsOf(place, '\u{0}-', '', 50).map(({ code }) => code)
      expect(codes, place.pointer).toEqual([expect.stringMatching(/malformed$|^text-forbidden-character$/)])
    }
  })

  test('anything put anywhere gives issues with sentences, never an exception', () => {
    const parts = schemaParts().filter(({ isDescribed }) => isDescribed)
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.jsonValue({ maxDepth: 3 }),
        (which, way, nonsense) => {
          const { part, place } = parts[which % parts.length] ?? { part: {}, place: { file: '', pointer: '' } }
          const example = (part.examples ?? [])[which % (part.examples ?? []).length]
          for (const { code, path, params } of problemsOf(place, damaged(example, way, nonsense), '', 50)) {
            expect(Object.keys(params).sort()).toEqual([...issueCodes[code]].sort())
            expect(path === '' || path.startsWith('/')).toBe(true)
            for (const language of ['zh-CN', 'en'] as const) expect(sentence(code, params, language)).not.toBe('')
          }
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

/** The value with something else at the end of a way into it, whose steps are taken modulo the number of fields. */
function damaged(value: unknown, way: readonly number[], other: unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[step % (keys.length + 1)]
  if (key === undefined) return Array.isArray(value) ? [...value, other] : { ...value, extra: other }
  const inner = damaged((value as Record<string, unknown>)[key], rest, other)
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }
}
