import { languages } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'

/** What is shown in place of a console that was not built, in both languages. */
export function notBuiltPage(): string {
  const said = languages.map((language) => `<p lang="${language}">${sentence('console-not-built', {}, language)}</p>`)
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>绩衡 · Jiheng</title>
${said.join('\n')}
</html>
`
}
