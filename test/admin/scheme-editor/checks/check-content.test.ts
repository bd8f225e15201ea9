import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../../../admin/scheme-editor/checks/check-content.ts'
import { applyChange, type Step } from '../../../../admin/scheme-editor/draft/change.ts'
import type { DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import { validateDocument } from '../../../../server/documents/validate-document.ts'
import { consoleValidators } from '../../../support/console-validators.ts'

const schemes = path.resolve(import.meta.dirname, '../../../../schemes')
const files = readdirSync(schemes).filter((file) => file.endsWith('.scheme.json'))

const validators = await consoleValidators()

function contentOf(file: string): DraftContent {
  return { document: JSON.parse(readFileSync(path.join(schemes, file), 'utf8')), parameters: {} }
}

function changed(step: Step): DraftContent {
  return Object(applyChange({ ...contentOf(files[0] ?? '') }, [step]))
}

describe('checkContent()', () => {
  test('finds the form of every scheme of the library right', () => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const errors = checkContent(contentOf(file), 'quick', validators).issues.filter(
        ({ code }) => code !== 'parameter-unfilled',
      )
      expect(errors.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })

  test.each<[string, Step]>([
    ['a name that is empty', { at: '/document/name', do: 'set', value: '' }],
    ['a name with a control character', { at: '/document/name', do: 'set', value: 'a\u0007b' }],
    ['a field that is missing', { at: '/document/money/scale', do: 'remove' }],
    ['a field that is unknown', { at: '/document/money/scal', do: 'set', value: 2 }],
    ['a field of a metric that is unknown', { at: '/document/metrics/0/unti', do: 'set', value: 2 }],
    ['a word that is not allowed', { at: '/document/cycle', do: 'set', value: 'monthly' }],
    ['a number that is a text', { at: '/document/money/scale', do: 'set', value: '2' }],
    ['a number beyond its limit', { at: '/document/money/scale', do: 'set', value: 99 }],
    ['a date that is none', { at: '/document/effective', do: 'set', value: { from: '2026-02-30' } }],
    ['an id in capitals', { at: '/document/department', do: 'set', value: 'Sales East' }],
    ['a list that is an object', { at: '/document/metrics', do: 'set', value: {} }],
  ])('says of %s what the server says', (_, step) => {
    const content = changed(step)
    const found = checkContent(content, 'quick', validators).issues
    const expected = validateDocument('scheme', content.document)
    expect(expected).not.toEqual([])
    expect(found).toEqual(expected.map((each) => ({ ...each, path: `/document${each.path}` })))
  })

  test('says of a condition where in it the mistake is, and of a quantity what it may be', () => {
    const wrong = { all: [{ fact: 'band', operator: 'is', value: 'a' }] }
    const inside = checkContent(
      changed({ at: '/document/participants', do: 'set', value: { when: wrong } }),
      'quick',
      validators,
    ).issues
    expect(inside.map(({ path: at }) => at)).toEqual(['/document/participants/when/all/0/operator'])
    const quantity = checkContent(
      changed({ at: '/document/total', do: 'set', value: { cap: 'x' } }),
      'quick',
      validators,
    ).issues
    expect(quantity.map(({ path: at, code }) => [at, code])).toEqual([['/document/total/cap', 'wrong-form']])
  })

  test('looks at the cases too, and says what meaning finds once the form is right', () => {
    const cases = checkContent(changed({ at: '/cases', do: 'set', value: { format: 1 } }), 'quick', validators).issues
    expect(cases.every(({ path: at }) => at.startsWith('/cases/'))).toBe(true)
    expect(cases).not.toEqual([])
    const meaning = checkContent(
      changed({ at: '/parameters/no-such', do: 'set', value: 1 }),
      'quick',
      validators,
    ).issues
    expect(meaning.map(({ code }) => code)).toContain('parameter-unknown')
  })
})
