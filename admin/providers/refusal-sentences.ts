import { HttpError } from 'react-admin'

/** What a refused call is told, in the server's sentences: each thing that is wrong, or the whole where nothing is named. */
export function refusalSentences(error: unknown): string {
  if (!(error instanceof HttpError)) return error instanceof Error ? error.message : String(error)
  const { issues }: { issues?: readonly { readonly message?: unknown }[] } = Object(error.body)
  const said = (issues ?? []).slice(0, most).flatMap(({ message }) => (typeof message === 'string' ? message : []))
  return said.length === 0 ? error.message : said.join(' ')
}

const most = 5
