import { describe, expect, test } from 'vitest'
import { addCase, casesIn, keptCase, newCase, removeCase } from '../../../../admin/scheme-editor/cases/case-changes.ts'
import { addPerson, removePerson, renumberPerson } from '../../../../admin/scheme-editor/cases/person-changes.ts'
import { applyChange, type Change } from '../../../../admin/scheme-editor/draft/change.ts'
import type { DraftContent } from '../../../../admin/scheme-editor/draft/draft-store.ts'
import type { JsonObject } from '../../../../admin/scheme-editor/draft/json.ts'
import { checkContent } from '../../../../admin/scheme-editor/checks/check-content.ts'
import { consoleValidators } from '../../../support/console-validators.ts'
import { draftOf } from '../../../support/live-session.ts'
import { scheme } from '../../../support/schemes.ts'

const validators = await consoleValidators()
const bare: DraftContent = draftOf(scheme({ posts: [{ id: 'rep', name: '业务员' }] }))
const applied = (content: DraftContent, change: Change): DraftContent => Object(applyChange({ ...content }, change))
const fresh = newCase(bare.document, '新用例', '2026-11-21')
const one = applied(bare, addCase(bare, fresh).change)
const idsOf = (content: DraftContent) => casesIn(content).map((each) => Object(each).id)

describe('adding a case', () => {
  test('brings the list with the first, and is of the form that cases have', () => {
    const { change, pointer } = addCase(bare, fresh)
    expect(pointer).toBe('/cases/cases/0')
    const content = applied(bare, change)
    expect(content.cases).toMatchObject({ format: 1, scheme: 'sales-monthly' })
    expect(checkContent(content, 'quick', validators).issues).toEqual([])
  })

  test('puts it last, or after the one it is a copy of, with an id of its own', () => {
    const two = applied(one, addCase(one, fresh).change)
    expect(idsOf(two)).toEqual(['case-1', 'case-2'])
    const copy = addCase(two, Object(casesIn(two)[0]), 0)
    expect(copy.pointer).toBe('/cases/cases/1')
    expect(idsOf(applied(two, copy.change))).toEqual(['case-1', 'case-3', 'case-2'])
  })

  test.each([
    ['month', '2026-11'],
    ['quarter', '2026-Q4'],
    ['half-year', '2026-H2'],
    ['year', '2026'],
  ])('of a scheme for each %s is for %s', (cycle, period) => {
    expect(newCase({ cycle }, '新', '2026-11-21').period).toBe(period)
  })

  test('begins with a person of the first post', () => {
    expect(fresh.people).toEqual([{ id: '1', post: 'rep', facts: {} }])
  })
})

describe('removing a case', () => {
  test('leaves the others', () => {
    const two = applied(one, addCase(one, fresh).change)
    expect(idsOf(applied(two, removeCase(two, 0)))).toEqual(['case-2'])
  })

  test('takes the list away with the last, since there is no list of none', () => {
    expect(applied(one, removeCase(one, 0))).not.toHaveProperty('cases')
  })
})

describe('a kept person', () => {
  const made = {
    period: '2026-02',
    parameters: { a: 1, b: 2, c: 3 },
    people: [{ id: '1' }],
    expect: [{ person: '1' }],
  }

  test('brings the values of blanks that are others for all cases', () => {
    const content = { ...one, parameters: { a: 1, b: 5 }, cases: { ...one.cases, parameters: { b: 2, c: 4 } } }
    expect(keptCase(content, made, '一')).toMatchObject({ name: '一', parameters: { c: 3 } })
  })

  test('brings none where they are the same', () => {
    expect(keptCase({ ...one, parameters: { a: 1, b: 2, c: 3 } }, made, '一')).not.toHaveProperty('parameters')
  })
})

describe('the people of a case', () => {
  const people = {
    people: [{ id: '7', name: '甲', facts: { sales: 1 } }, { id: '8' }],
    expect: [{ person: '8' }, { person: '7' }],
  }
  const changed = (change: Change): JsonObject => Object(applyChange({ one: people }, change)).one

  test('get another with the same facts, a number of its own and no name', () => {
    expect(changed(addPerson('/one', people, 0))).toEqual({
      people: [...people.people, { id: '9', facts: { sales: 1 } }],
      expect: [...people.expect, { person: '9', status: 'complete' }],
    })
  })

  test('lose one together with what is expected of them', () => {
    expect(changed(removePerson('/one', people, 0))).toEqual({ people: [{ id: '8' }], expect: [{ person: '8' }] })
  })

  test('keep what is expected of them when their number changes', () => {
    const { people: after_, expect: expected } = changed(renumberPerson('/one', people, 1, '80'))
    expect(Object(after_)[1]).toEqual({ id: '80' })
    expect(expected).toEqual([{ person: '80' }, { person: '7' }])
  })
})
