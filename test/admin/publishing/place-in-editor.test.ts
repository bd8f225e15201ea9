import { expect, test } from 'vitest'
import { placeInEditor } from '../../../admin/publishing/place-in-editor.ts'

test.each([
  ['gate-no-preview', '', '#effect'],
  ['gate-not-approved', '', '#next-step'],
  ['weights-not-100', '/document/indicators', '/schemes/a%20b?at=%2Fdocument%2Findicators'],
  ['gate-check-unfinished', '', undefined],
])('%s at "%s" leads to %s', (code, path, to) => {
  expect(placeInEditor('a b', { code, path })).toBe(to)
})
