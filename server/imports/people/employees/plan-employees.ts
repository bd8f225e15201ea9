import { departments, employees, posts } from '../../../collections/people.ts'
import { employeeMeanings } from '../columns/employee-meanings.ts'
import type { Importing, ImportRequest } from '../import-request.ts'
import type { ImportPlan } from '../plan.ts'
import { reachTest } from '../reach.ts'
import { readAll } from '../read-all.ts'
import { employeeChecker } from './check-employees.ts'
import { groupNames } from './group-names.ts'
import { standingGroups } from './standing-groups.ts'

/** The import of employees. */
export function planEmployees({ options }: ImportRequest, importing: Importing): ImportPlan {
  const { store, today, scope, mask } = importing
  return {
    ...{ meanings: employeeMeanings, purpose: 'employees' },
    checker: async (bound) => ({
      ...employeeChecker({
        ...bound,
        ...{ today, mask, constants: options.constants ?? {} },
        stands: await readAll(store, employees.name),
        names: await namesFor(options.values ?? {}, importing),
        mayCreate: reachTest(scope, employees),
        mayUpdate: reachTest(await importing.scopeOf('employees', 'update'), employees),
      }),
    }),
  }
}

async function namesFor(values: NonNullable<ImportRequest['options']['values']>, importing: Importing) {
  const { store, today, scopeOf } = importing
  const [allDepartments, allPosts] = [await readAll(store, departments.name), await readAll(store, posts.name)]
  const reachesDepartment = reachTest(await scopeOf('departments', 'create'), departments)
  const reachesPosts = reachTest(await scopeOf('posts', 'create'), posts)
  return groupNames({
    ...{ values, today },
    departments: standingGroups([...allDepartments.values()], today),
    posts: standingGroups([...allPosts.values()], today),
    mayCreate: (kind, parent) =>
      kind === 'post' ? reachesPosts({ id: '', fields: {} }) : reachesDepartment({ id: parent ?? '', fields: {} }),
  })
}
