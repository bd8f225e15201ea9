/** An error as Node's file system throws it. */
export function diskError(code: string, call: string, file: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${call} '${file}'`), { code, syscall: call, path: file })
}
