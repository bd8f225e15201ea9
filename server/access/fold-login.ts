/** A name to sign in with as it is kept and looked for: full width and case make no difference. */
export function foldLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase()
}
