import { foldCharacter } from './fold-character.ts'

/**
 * The form in which names are looked up, so that typing differences do not matter: composed (NFC), half-width, lower case,
 * without spaces around it and with single ones inside. `foldName(' ＢＣ类 客户（新）')` is 'bc类 客户(新)'.
 */
export function foldName(text: string): string {
  const folded = Array.from(text.normalize('NFC'), foldCharacter).join('')
  return folded.trim().replace(/\s+/gu, ' ').toLowerCase()
}
