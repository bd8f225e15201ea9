import { width } from '../cli/print/width.ts'
import { variables } from '../environment/variables.ts'
import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import type { PlainStartCode } from '../messages/start-codes.ts'

/** What `npm start -- --help` prints. */
export function help(language: Language): string {
  const say = (code: PlainStartCode) => sentence(code, {}, language)
  const options = [
    ['--demo', say('start-demo-option')],
    ['--help', say('start-help-option')],
    ['--version', say('start-version-option')],
  ]
  const paragraphs = [
    say('start-about'),
    `${say('start-usage')}\n  npm start\n  npm start -- --help\n  npm run demo`,
    columns(options),
    `${say('start-variables')}\n${columns(settingRows(language))}`,
    say('start-exit'),
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** The list of settings as a table of Markdown, as the README has it. */
export function settingsTable(language: Language): string {
  const say = (code: PlainStartCode) => sentence(code, {}, language)
  const code = (text: string) => (text === '' ? '' : `\`${text}\``)
  const rows = settingRows(language).map(
    ([name = '', usual = '', about]) => `| ${code(name)} | ${code(usual)} | ${about} |`,
  )
  const head = `| ${say('start-variable')} | ${say('start-default')} | ${say('start-meaning')} |`
  return [head, '|---|---|---|', ...rows].join('\n')
}

/** Each setting: its name, its default and what it is for. */
function settingRows(language: Language): readonly (readonly string[])[] {
  return Object.values(variables).map(({ name, about, byDefault, shownDefault }) => [
    name,
    byDefault ?? shownDefault ?? '',
    sentence(about, {}, language),
  ])
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const padded = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - width(text) + 2)
  return rows.map((row) => `  ${row.map(padded).join('')}`.trimEnd()).join('\n')
}
