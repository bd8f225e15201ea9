import { describe, expect, test } from 'vitest'
import { demoDepartments } from '../../../server/demo/departments.ts'
import { demoPeriods } from '../../../server/demo/demo-periods.ts'
import { demoPeople } from '../../../server/demo/people/demo-people.ts'
import { surnames } from '../../../server/demo/people/surnames.ts'
import { demoPosts } from '../../../server/demo/posts.ts'

const today = '2026-03-10'
const people = demoPeople(today)

describe('the people of the sample company', () => {
  test('are 200 in 5 departments, the same at every start', () => {
    expect(people).toHaveLength(200)
    expect(new Set(people.map(({ id }) => id)).size).toBe(200)
    expect(new Set(people.map(({ department }) => department))).toEqual(new Set(demoDepartments.map(({ id }) => id)))
    expect(new Set(people.map(({ post }) => post))).toEqual(new Set(demoPosts.map(({ id }) => id)))
    expect(demoPeople(today)).toEqual(people)
  })

  test('have family names that are known, given names of one and of two characters, and a few share a name', () => {
    const known = surnames.map(([surname]) => surname)
    const given = people.map(({ name }) => {
      const surname = known.find((each) => name.startsWith(each))
      expect(surname, name).toBeDefined()
      return [...name].length - [...(surname ?? '')].length
    })
    expect(new Set(given)).toEqual(new Set([1, 2]))
    const shared = [...Map.groupBy(people, ({ name }) => name).values()].filter((same) => same.length > 1)
    expect(shared.length).toBeGreaterThan(0)
    expect(shared.length).toBeLessThan(15)
  })

  test('have family names about as often as in life', () => {
    const counts = Map.groupBy(people, ({ name }) => name[0] ?? '')
    const common = ['王', '李', '张', '刘', '陈'].map((surname) => counts.get(surname)?.length ?? 0)
    // Three in ten people in China bear one of these five.
    const sum = common.reduce((all, count) => all + count, 0)
    expect(sum).toBeGreaterThan(40)
    expect(sum).toBeLessThan(80)
    expect(Math.min(...common)).toBeGreaterThan(2)
  })

  test('were hired and left in an order that can be', () => {
    for (const { hired, left, history, department, post } of people) {
      expect(hired < today).toBe(true)
      if (left !== undefined) expect(hired < left && left < today).toBe(true)
      expect(history.map(({ from }) => from)).toEqual(history.map(({ from }) => from).toSorted())
      if (history.length > 0) expect(history.at(-1)).toMatchObject({ department, post })
    }
    expect(people.filter(({ left }) => left !== undefined).length).toBeGreaterThan(2)
    expect(people.filter(({ history }) => history.length > 1).length).toBeGreaterThan(10)
  })
})

test.each([
  ['2026-03-10', '2025-03', '2026-02', '2025-Q1', '2025-Q4', '2024-Q1', '2025'],
  ['2026-04-01', '2025-04', '2026-03', '2025-Q2', '2026-Q1', '2024-Q2', '2025'],
  ['2026-12-31', '2025-12', '2026-11', '2025-Q4', '2026-Q3', '2024-Q4', '2025'],
  ['2026-01-01', '2025-01', '2025-12', '2025-Q1', '2025-Q4', '2024-Q1', '2025'],
])('the periods before %s are whole ones', (day, firstMonth, lastMonth, firstQuarter, lastQuarter, earliest, year) => {
  const periods = demoPeriods(day)
  expect(periods.months).toHaveLength(12)
  expect(periods.quarters).toHaveLength(4)
  expect(periods.earlierQuarters).toHaveLength(4)
  expect([periods.months[0], periods.months.at(-1)]).toEqual([firstMonth, lastMonth])
  expect([periods.quarters[0], periods.quarters.at(-1)]).toEqual([firstQuarter, lastQuarter])
  expect([periods.earlierQuarters[0], periods.year]).toEqual([earliest, year])
})
