/** A key under which a call is done once, however often it is sent. */
export function newKey(): string {
  // Not `randomUUID`: browsers have it only on pages that came by HTTPS.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
