/** Where something of a package stands in `{ document, parameters, cases }`: `/scheme/name` is `/document/name`. */
export function contentPath(path: string): string {
  return path === '/scheme' || path.startsWith('/scheme/') ? path.replace('/scheme', '/document') : path
}

/** Where something of `{ document, parameters, cases }` stands in the file: `/document/name` is `/scheme/name` in a package, else `/name`. */
export function filePath(path: string, isPackage: boolean): string {
  const isOfDocument = path === '/document' || path.startsWith('/document/')
  return isOfDocument ? path.replace('/document', isPackage ? '/scheme' : '') : path
}
