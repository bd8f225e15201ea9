import { describe, expect, test } from 'vitest'
import { variables } from '../../../server/environment/variables.ts'
import { languages } from '../../../server/messages/language.ts'
import { help, settingsTable } from '../../../server/start/help.ts'

describe.each(languages)('help in %s', (language) => {
  test('lists every setting with its default, once', () => {
    const text = help(language)
    for (const { name, byDefault, shownDefault } of Object.values(variables)) {
      const lines = text.split('\n').filter((line) => line.includes(`  ${name} `))
      expect(lines, name).toHaveLength(1)
      expect(lines[0]).toContain(byDefault ?? shownDefault ?? '')
    }
  })

  test('gives the same list as a table of Markdown', () => {
    const rows = settingsTable(language).split('\n').slice(2)
    expect(rows.map((row) => /^\| `(\w+)` \|/.exec(row)?.[1])).toEqual(Object.values(variables).map(({ name }) => name))
    expect(rows.filter((row) => row.split('|').length !== 5 || row.includes('``'))).toEqual([])
  })
})
