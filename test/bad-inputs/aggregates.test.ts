import { afterEach, describe, expect, test } from 'vitest'
import { type PreviewApp, paying, previewApp, several } from '../support/previewing.ts'

let app: PreviewApp
afterEach(() => app.close())

/** Amounts that occur nowhere else: whoever finds one has seen what three people are paid. */
const three = ['clerk-1', 'clerk-2', 'clerk-3']
const secret = '7319.53'

async function previewed(people: Parameters<typeof previewApp>[0]) {
  app = await previewApp(people)
  await app.draft(paying('base'))
  const { json: job } = await app.preview('hr')
  expect(job.state).toBe('done')
  const byEditor = await app.read('editor', job.result.id)
  const byHr = await app.read('hr', job.result.id)
  const listed = await app.call('GET', '/previews', { as: app.as.editor })
  return { byEditor, byHr, listed }
}

const clerks = several(3, 'clerk', { sales: 90, target: 100, base: 7319.53 })
const sum = '21958.59'

describe('sums over few people', () => {
  test('bad input 94: three people of a post are suppressed, with the next smallest post, so that they do not follow from the whole', async () => {
    const people = [...clerks, ...several(5, 'driver'), ...several(6, 'sales-rep')]
    const { byEditor, byHr } = await previewed(people)
    const { post } = byEditor.json.groups
    expect(post.map((group: { id: string; isSuppressed?: true }) => [group.id, group.isSuppressed])).toEqual([
      ['sales-rep', undefined],
      ['driver', true],
      ['clerk', true],
    ])
    for (const text of [secret, sum, '5000.00', ...three]) expect(byEditor.text).not.toContain(text)
    expect(byHr.json.groups.post[2]).toMatchObject({ id: 'clerk', after: sum, mean: secret })
  })

  test('bad input 94: of a cohort of three people nothing is summed up at all', async () => {
    const { byEditor, byHr, listed } = await previewed(clerks)
    expect(byEditor.json).toMatchObject({ isShielded: true, payout: { isSuppressed: true } })
    for (const text of [secret, sum, ...three]) expect([byEditor.text, listed.text].join()).not.toContain(text)
    expect(byHr.json.payout.after).toBe(sum)
  })
})
