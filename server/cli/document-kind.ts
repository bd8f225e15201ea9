import type { DocumentKind } from '../documents/validate-document.ts'

const kinds: readonly DocumentKind[] = ['scheme', 'facts', 'cases', 'outcome']

/** What a JSON document is: by the name of its `$schema`, else by a part that only documents of that kind have. */
export function documentKind(value: unknown): DocumentKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const schema = '$schema' in value && typeof value.$schema === 'string' ? value.$schema : ''
  const named = kinds.find((kind) => schema.endsWith(`${kind}.schema.json`) || schema.startsWith(`urn:jiheng:${kind}:`))
  if (named !== undefined) return named
  if ('cases' in value) return 'cases'
  if ('totals' in value) return 'outcome'
  if ('people' in value) return 'facts'
  return 'metrics' in value || 'indicators' in value ? 'scheme' : undefined
}
