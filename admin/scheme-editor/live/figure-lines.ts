import { FiguresRefused } from './read-figures.ts'

/** The lines of an answer of the API, as they come in. Throws `FiguresRefused` with the server's sentence. */
export async function* figureLines(path: string, language: string, signal: AbortSignal): AsyncGenerator<string> {
  const response = await asked(path, language, signal)
  if (!response.ok || response.body === null) throw new FiguresRefused(response.status, await sentenceIn(response))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (true) {
    const { done, value } = await reader.read()
    if (done) break
    const [first = '', ...more] = value.split('\n')
    rest += first
    for (const line of more) {
      yield rest
      rest = line
    }
  }
  if (rest !== '') yield rest
}

async function asked(path: string, language: string, signal: AbortSignal): Promise<Response> {
  const headers = { Accept: 'application/x-ndjson, application/json', 'Accept-Language': language }
  try {
    return await fetch(`/api${path}`, { headers, credentials: 'same-origin', cache: 'no-store', signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw new FiguresRefused(0, '')
  }
}

async function sentenceIn(response: Response): Promise<string> {
  try {
    const { message }: { message?: unknown } = Object(await response.json())
    return typeof message === 'string' ? message : response.statusText
  } catch {
    return response.statusText
  }
}
