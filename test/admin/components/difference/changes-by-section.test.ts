import { expect, test } from 'vitest'
import { changesBySection } from '../../../../admin/components/difference/changes-by-section.ts'

const change = (path: string) => ({ kind: 'changed', part: 'scheme', path, message: path }) as const

test('changes stand in the editor’s order of sections, and in their own within each', () => {
  const changes = ['/pay/components/0', '/indicators/1/weight', '/name', '/indicators/0', '/format'].map(change)
  expect(changesBySection(changes)).toEqual([
    { section: 'basics', changes: [change('/name'), change('/format')] },
    { section: 'indicators', changes: [change('/indicators/1/weight'), change('/indicators/0')] },
    { section: 'pay', changes: [change('/pay/components/0')] },
  ])
})

test('nothing gives nothing', () => {
  expect(changesBySection([])).toEqual([])
})
