import { expect, test } from 'vitest'
import { languageOf } from '../../../server/cli/language-of.ts'

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [{ LANG: 'zh' }, 'zh-CN'],
  [{ LANG: 'zh_TW.UTF-8' }, 'zh-CN'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zha_CN' }, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{}, 'en'],
  [{ LANG: 'zh_CN', LC_ALL: 'en_GB' }, 'en'],
  [{ LANG: 'en_GB', LC_MESSAGES: 'zh_CN' }, 'zh-CN'],
  [{ LANG: 'zh_CN', LC_MESSAGES: 'de_DE', LC_ALL: '' }, 'en'],
] as const)('%j speaks %s', (env, expected) => expect(languageOf(env)).toBe(expected))
