import { describe, expect, test } from 'vitest'
import { commonPasswords } from '../../../server/access/common-passwords.ts'
import { normalPassword, passwordFault, shortestPassword } from '../../../server/access/password-rules.ts'

const codeOf = (password: string, login = 'zhaomin') => passwordFault(password, login)?.code

describe('a new password', () => {
  test.each([
    ['11 characters', 'k7#mQz!p2xW', 'password-too-short'],
    ['12 characters', 'k7#mQz!p2xWv', undefined],
    ['13 characters', 'k7#mQz!p2xWvR', undefined],
    ['11 Chinese characters', '山高水长风急天高猿啸哀'.slice(0, 11), 'password-too-short'],
    ['12 Chinese characters', '山高水长风急天高猿啸哀渚', undefined],
    ['11 characters of two units each', `${'𠮷'.repeat(10)}野`, 'password-too-short'],
    ['spaces between words', 'four little words here', undefined],
    ['nothing but small letters', 'vkqpzmtrwsbn', undefined],
    ['1,023 characters', `${'ab1 '.repeat(255)}xyz`, undefined],
    ['1,024 characters', `${'ab1 '.repeat(255)}xyzq`, undefined],
    ['1,025 characters', `${'ab1 '.repeat(255)}xyzqw`, 'password-too-long'],
    ['a million characters', 'ab1 '.repeat(250_000), 'password-too-long'],
    ['one of the commonest', 'password1234', 'password-common'],
    ['one of the commonest in capitals and full width', 'ＰＡＳＳＷＯＲＤ１２３４', 'password-common'],
    ['one character over and over', 'aaaaaaaaaaaaaa', 'password-common'],
    ['a short part over and over', 'ab12ab12ab12', 'password-common'],
    ['a part of five over and over', 'ab12xab12xab12x', undefined],
    ['a row up', 'ghijklmnopqrs', 'password-common'],
    ['a row down', 'zyxwvutsrqpon', 'password-common'],
    ['the login twice', 'zhaominzhaomin', 'password-says-login'],
    ['the login with a year', 'ZhaoMin-2026!', 'password-says-login'],
    ['the login among other words', 'zhaomin drinks tea', undefined],
  ])('of %s: %s gives %s', (_, password, code) => expect(codeOf(password)).toBe(code))

  test('may be made of a login of one letter and others', () => {
    expect(codeOf('q7#mqz!p2xwv', 'q')).toBeUndefined()
  })

  test('is told where the form has it', () => {
    expect(passwordFault('short', 'x', '/next')).toEqual({
      path: '/next',
      code: 'password-too-short',
      params: { least: shortestPassword },
    })
  })

  test('is the same however it is composed', () => {
    expect(normalPassword('e\u0301té été')).toBe(normalPassword('été e\u0301te\u0301'))
    expect(normalPassword('a b')).not.toBe(normalPassword('ab'))
  })
})

test('the commonest are as they are compared, and long enough to need a list', () => {
  for (const each of commonPasswords) {
    expect(each).toBe(normalPassword(each).toLowerCase())
    expect([...each].length, each).toBeGreaterThanOrEqual(shortestPassword)
  }
})
