/** What a tree of departments is made of. */
export interface Department {
  readonly id: string
  readonly name: string
  readonly parent?: string
}

/** The names from the top down to a department: `['公司', '业务部', '华东区']`. A circle, which no server keeps, ends where it closes. */
export function pathTo(id: string, departments: ReadonlyMap<string, Department>): readonly string[] {
  const path: string[] = []
  const seen = new Set<string>()
  for (let at = departments.get(id); at !== undefined && !seen.has(at.id); at = departments.get(at.parent ?? '')) {
    seen.add(at.id)
    path.unshift(at.name)
  }
  return path
}

/** A department with how deep it stands. */
export interface Placed<D> {
  readonly department: D
  readonly depth: number
}

/** Departments as a tree is read: each below the one above it, in the order given; what has nobody above it in the list stands at the top. */
export function treeOrder<D extends Department>(departments: readonly D[]): readonly Placed<D>[] {
  const ids = new Set(departments.map(({ id }) => id))
  const below = Map.groupBy(departments, ({ parent = '' }) => (ids.has(parent) ? parent : ''))
  const placed: Placed<D>[] = []
  const seen = new Set<string>()
  const place = (parent: string, depth: number) => {
    for (const department of below.get(parent) ?? []) {
      if (seen.has(department.id)) continue
      seen.add(department.id)
      placed.push({ department, depth })
      place(department.id, depth + 1)
    }
  }
  place('', 0)
  // Whatever stands in a circle is shown all the same.
  const rest = departments.filter(({ id }) => !seen.has(id))
  return [...placed, ...rest.map((department) => ({ department, depth: 0 }))]
}
