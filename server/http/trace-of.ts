/** What the log gets of an error: its kind, and the lines of code that it came through. Not its message, which may quote a record. */
export function traceOf(error: unknown): { name: string; trace: string } {
  if (!(error instanceof Error)) return { name: typeof error, trace: '' }
  const lines = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { name: error.name, trace: lines.map((line) => line.trim()).join(' | ') }
}
