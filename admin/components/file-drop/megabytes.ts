/** A size as people read it: `megabytes(1536)` is `2 KB`; sizes are rounded up, so that nothing has none. */
export function megabytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`
  return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`
}
