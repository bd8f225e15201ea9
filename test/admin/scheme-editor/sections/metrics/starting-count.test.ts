import { describe, expect, test } from 'vitest'
import { counted, startingCount } from '../../../../../admin/scheme-editor/sections/metrics/starting-count.ts'
import { checkContent } from '../../../../../admin/scheme-editor/checks/check-content.ts'
import { consoleValidators } from '../../../../support/console-validators.ts'
import { draftOf } from '../../../../support/live-session.ts'
import { scheme } from '../../../../support/schemes.ts'

const validators = await consoleValidators()

describe('what a metric counts when somebody chooses a kind', () => {
  test.each(counted)('%s is of a right form', (kind) => {
    const of = startingCount(kind, 'good')
    expect(Object.keys(of)).toEqual([kind])
    const metric = { kind: 'history', id: 'count', name: '次数', measure: 'times', of }
    const { document, parameters } = draftOf(scheme())
    const content = { document: { ...document, metrics: [...document.metrics, metric] }, parameters }
    expect(checkContent(content, 'quick', validators).isFormWrong).toBe(false)
  })
})
