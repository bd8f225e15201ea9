import { expect, test } from 'vitest'
import { issueList } from '../../../server/documents/issue-list.ts'

test.each([
  [199, 199, false],
  [200, 200, false],
  [201, 201, true],
  [1000, 201, true],
])('of %i errors %i entries are listed', (count, listed, isFull) => {
  const issues = issueList()
  for (let index = 0; index < count; index++) issues.report('file-empty', 'error', `/${index}`, { file: 'x' })
  expect(issues.all()).toHaveLength(listed)
  expect(issues.isFull()).toBe(isFull)
  if (isFull) expect(issues.all().at(-1)).toMatchObject({ code: 'issues-left-out', params: { count: count - 200 } })
})

test('errors come first and are not crowded out', () => {
  const issues = issueList()
  for (let index = 0; index < 300; index++) issues.report('file-empty', 'notice', '', { file: 'x' })
  expect(issues.hasErrors()).toBe(false)
  issues.report('file-empty', 'error', '', { file: 'x' })
  expect(issues.hasErrors()).toBe(true)
  expect(issues.all()[0]?.severity).toBe('error')
  expect(issues.all().at(-1)).toMatchObject({ code: 'issues-left-out', severity: 'notice', params: { count: 100 } })
})
