import { createHash } from 'node:crypto'
import { pinyinOf } from '../../pinyin-of.ts'

const longest = 40

/** An id for something new after its name, which none of the others has: `research-development`, `yewubu`, `post-3f9a21c0`. */
export function newId(kind: 'department' | 'post', name: string, isTaken: (id: string) => boolean): string {
  const base = idOf(name) ?? `${kind}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  for (let turn = 1; ; turn += 1) {
    const end = turn === 1 ? '' : `-${turn}`
    const id = `${base.slice(0, longest - end.length).replace(/-$/, '')}${end}`
    if (!isTaken(id)) return id
  }
}

function idOf(name: string): string | undefined {
  const { full, isChinese } = pinyinOf(name)
  const text = isChinese ? full : name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const id = text.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-\d]+|-+$/g, '')
  const isWhole = isChinese || /^\p{ASCII}*$/u.test(text)
  return id !== '' && isWhole && id !== 'constructor' && id !== 'prototype' ? id : undefined
}
