/** A media type with its character set, both in lower case: `application/json; charset=UTF-8`. */
export interface MediaType {
  readonly type: string
  readonly charset?: string
}

/** Reads a Content-Type as far as bodies here need it. What is malformed becomes a type that nobody accepts. */
export function mediaType(header: string): MediaType {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  return charset === undefined ? { type } : { type, charset: charset.replaceAll('"', '') }
}
