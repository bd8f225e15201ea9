import type { Language } from '../messages/language.ts'
import { sentence } from '../messages/messages.ts'
import type { OpenApi, Operation } from './openapi-types.ts'

const columns = ['docs-method', 'docs-address', 'docs-summary', 'docs-access', 'docs-body', 'docs-answer'] as const

/** The same document as a page for people: a table of all operations, without scripts and styles of its own. */
export function docsPage({ paths }: OpenApi, language: Language): string {
  const say = (code: string) => escaped(sentence(code, {}, language))
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => row(method, path, operation, say)),
  )
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('docs-title')}</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<h1>${say('docs-title')}</h1>
<p>${say('docs-about')} <a href="/api/openapi.json">/api/openapi.json</a></p>
<table>
<thead><tr>${columns.map((code) => `<th scope="col">${say(code)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function row(method: string, path: string, operation: Operation, say: (code: string) => string): string {
  const { summary, security, requestBody, responses, operationId } = operation
  const cells = [
    escaped(method.toUpperCase()),
    `<code>/api${escaped(path)}</code>`,
    escaped(summary),
    accessOf(security, say),
    escaped(contentOf(requestBody)),
    escaped(contentOf(responses['2XX'])),
  ]
  return `<tr id="${escaped(operationId)}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function accessOf(security: Operation['security'], say: (code: string) => string): string {
  const [first] = security
  if (first === undefined) return say('docs-anyone')
  const rights = Object.values(first).flat().map(String).join(', ')
  return rights === '' ? say('docs-signed-in') : escaped(rights)
}

/** The names of the schemas of what is sent, or its media types where it is no JSON. */
function contentOf(part: Operation['requestBody'] | Operation['responses'][string]): string {
  const content = part !== undefined && 'content' in part ? Object.entries(part.content ?? {}) : []
  return content.map(([type, { schema }]) => (type === 'application/json' ? schemaNames(schema) : type)).join(', ')
}

function schemaNames(part: unknown): string {
  const names = JSON.stringify(part ?? {}).matchAll(/#\/components\/schemas\/([\w.-]+)/g)
  return [...names].map(([, name]) => name).join(', ')
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** What the page looks like; a file of its own, since nothing inline is allowed. */
export const docsStyle = `body { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem; color: #1f2328; background: #fff; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid #d0d7de; }
code { font-family: ui-monospace, Consolas, monospace; white-space: nowrap; }
@media (prefers-color-scheme: dark) { body { color: #e6edf3; background: #0d1117; } th, td { border-color: #30363d; } a { color: #79b8ff; } }
`
