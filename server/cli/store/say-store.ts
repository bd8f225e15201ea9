import { sentence } from '../../messages/messages.ts'
import { paramsOf } from '../../messages/params-of.ts'
import { storeSentenceCode } from '../../messages/store-codes.ts'
import type { JsonObject } from '../../store/json.ts'
import type { Finding } from '../../store/lowdb/finding.ts'
import type { Context } from '../context.ts'

/** What a store's refusal or finding says in the language of the call. */
export function sayStore(code: string, params: JsonObject, { language }: Pick<Context, 'language'>): string {
  return sentence(storeSentenceCode(code), paramsOf(params), language)
}

/** Says what reading a folder found, to stderr. Reading cuts nothing: a line that the next start cuts is said to be unfinished. */
export function sayFindings(findings: readonly Finding[], context: Pick<Context, 'stderr' | 'language'>): void {
  for (const { code, params } of findings) {
    const isTorn = code === 'torn-line-cut'
    const said = isTorn ? sayStore('last-line-unfinished', params, context) : sayStore(code, params, context)
    context.stderr.write(`${said}\n`)
  }
}

/** The same for verbs that a server may run beside: a snapshot that it is making, or removing, is worth no word. */
export function sayFindingsBesideServer(
  findings: readonly Finding[],
  context: Pick<Context, 'stderr' | 'language'>,
): void {
  sayFindings(
    findings.filter(({ code }) => code !== 'snapshot-unfinished'),
    context,
  )
}
