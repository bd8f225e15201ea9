import type { Role } from '../../../server/access/principal.ts'

/**
 * What a role may do by a route, written down by hand from what people were promised and not from the policy, so that each can prove the
 * other wrong:
 *
 * - `A` everything, wherever the role was given;
 * - `C` everything, but only where the role was given for the whole company;
 * - `D` what belongs to the departments of the role, and to those below;
 * - `O` as `D`, but nothing of one's own;
 * - `P` as `D`, and of what stands above the part that is about people of those departments;
 * - `S` what is one's own;
 * - `-` nothing.
 */
export type Cell = 'A' | 'C' | 'D' | 'O' | 'P' | 'S' | '-'

/** Roles in the order of the table's columns. */
export const columns = ['admin', 'hr', 'editor', 'approver', 'manager', 'employee', 'auditor'] as const

/** Routes for anybody, and those for whoever is signed in, in any role or none. */
export const forAnyone = [
  'GET /session/ways',
  'POST /session',
  'POST /session/provider',
  'POST /session/provider/return',
  'POST /set-up',
  'POST /set-up/password',
  'GET /health',
  'GET /ready',
  'GET /telemetry',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs.css',
]
export const forSignedIn = [
  'GET /session',
  'DELETE /session',
  'DELETE /session/everywhere',
  'PUT /session/password',
  // One's own only: `job-routes.test.ts`.
  'GET /jobs/:id',
  'GET /jobs/:id/events',
  'POST /jobs/:id/cancel',
  'GET /working-days',
]

/** By route; columns are admin, hr, editor, approver, manager, employee, auditor. */
const table = `
  GET /users                    A  -  -  -  -  -  C
  GET /users/:id                A  -  -  -  -  -  C
  POST /users                   A  -  -  -  -  -  -
  PUT /users/:id                A  -  -  -  -  -  -
  POST /users/:id/link          A  -  -  -  -  -  -

  GET /departments              A  A  A  A  A  A  A
  GET /departments/:id          A  A  A  A  A  A  A
  POST /departments             -  D  -  -  -  -  -
  PUT /departments/:id          -  D  -  -  -  -  -
  DELETE /departments/:id       -  D  -  -  -  -  -

  GET /posts                    A  A  A  A  A  A  A
  GET /posts/:id                A  A  A  A  A  A  A
  POST /posts                   -  C  -  -  -  -  -
  PUT /posts/:id                -  C  -  -  -  -  -
  DELETE /posts/:id             -  C  -  -  -  -  -

  GET /employees                A  D  D  -  D  S  D
  GET /employees/:id            A  D  D  -  D  S  D
  POST /employees               -  D  -  -  -  -  -
  PUT /employees/:id            -  D  -  -  -  -  -
  DELETE /employees/:id         -  D  -  -  -  -  -

  GET /metrics                  A  A  A  A  A  A  A
  GET /metrics/:id              A  A  A  A  A  A  A
  POST /metrics                 -  A  A  -  -  -  -
  PUT /metrics/:id              -  A  A  -  -  -  -
  DELETE /metrics/:id           -  A  A  -  -  -  -

  GET /periods                  A  A  A  A  A  A  A
  GET /periods/:id              A  A  A  A  A  A  A
  POST /periods                 -  C  -  -  -  -  -
  PUT /periods/:id              -  C  -  -  -  -  -
  DELETE /periods/:id           -  C  -  -  -  -  -

  GET /facts                    -  D  -  -  D  -  D
  GET /facts/:id                -  D  -  -  D  -  D
  POST /facts                   -  D  -  -  O  -  -
  PUT /facts/:id                -  D  -  -  O  -  -
  DELETE /facts/:id             -  D  -  -  O  -  -

  GET /ratings                  -  D  -  -  D  S  D
  GET /ratings/:id              -  D  -  -  D  S  D
  POST /ratings                 -  D  -  -  O  -  -
  PUT /ratings/:id              -  D  -  -  O  -  -
  DELETE /ratings/:id           -  D  -  -  O  -  -

  GET /templates                -  A  A  -  -  -  -
  GET /templates/:id            -  A  A  -  -  -  -

  GET /schemes                  -  D  D  D  -  -  D
  GET /schemes/:id              -  D  D  D  -  -  D
  GET /schemes/:id/check        -  D  D  D  -  -  D
  GET /schemes/:id/gate         -  D  D  D  -  -  D
  GET /schemes/:id/life         -  D  D  D  -  -  D
  GET /schemes/:id/export       -  D  D  D  -  -  D
  GET /schemes/:id/figures      -  D  -  -  -  -  D
  POST /schemes                 -  D  D  -  -  -  -
  PUT /schemes/:id              -  D  D  -  -  -  -
  DELETE /schemes/:id           -  D  D  -  -  -  -
  POST /schemes/:id/submit      -  D  D  -  -  -  -
  POST /schemes/:id/withdraw    -  D  D  -  -  -  -
  POST /schemes/:id/approve     -  -  -  D  -  -  -
  POST /schemes/:id/return      -  -  -  D  -  -  -
  POST /schemes/:id/publish     -  D  -  -  -  -  -
  POST /schemes/:id/rollback    -  D  -  -  -  -  -

  GET /versions                 -  D  D  D  D  -  D
  GET /versions/:id             -  D  D  D  D  -  D
  GET /versions/:id/diff        -  D  D  D  D  -  D
  GET /versions/:id/export      -  D  D  D  D  -  D
  POST /versions/:id/retire     -  D  -  -  -  -  -

  POST /imports/schemes/check   -  D  D  -  -  -  -
  POST /imports/schemes         -  D  D  -  -  -  -
  POST /imports/schemes/preview -  D  D  -  -  -  -

  POST /imports/employees/check        -  A  -  -  -  -  -
  POST /imports/employees              -  D  -  -  -  -  -
  POST /imports/employees/failed-rows  -  A  -  -  -  -  -
  POST /imports/facts/check            -  A  -  -  A  -  -
  POST /imports/facts                  -  D  -  -  O  -  -
  POST /imports/facts/failed-rows      -  A  -  -  A  -  -
  GET /workbooks/employees             -  A  -  -  -  -  -
  GET /workbooks/facts                 -  D  -  -  D  -  -

  POST /schemes/:id/preview     -  D  D  D  -  -  -
  POST /versions/:id/preview    -  D  D  D  -  -  -
  GET /previews                 -  D  D  D  -  -  D
  GET /previews/:id             -  D  D  D  -  -  D

  GET /runs                     -  D  -  D  D  -  D
  GET /runs/:id                 -  D  -  D  D  -  D
  POST /runs                    -  D  -  -  -  -  -
  DELETE /runs/:id              -  D  -  -  -  -  -
  POST /runs/:id/evaluate       -  D  -  -  -  -  -
  POST /runs/:id/review         -  -  -  D  -  -  -
  POST /runs/:id/reopen         -  D  -  -  -  -  -
  POST /runs/:id/lock           -  D  -  -  -  -  -
  GET /results                  -  D  -  D  O  -  D
  GET /results/:id              -  D  -  D  O  -  D
  GET /results/:id/explanation  -  D  -  D  O  -  D
  GET /statements               -  -  -  -  -  S  -
  GET /statements/:id           -  -  -  -  -  S  -
  GET /statements/:id/explanation  -  -  -  -  -  S  -
  GET /adjustments              -  D  -  D  O  -  D
  GET /adjustments/:id          -  D  -  D  O  -  D
  POST /runs/:id/adjustments/check  -  D  -  -  -  -  -
  POST /runs/:id/adjustments    -  D  -  -  -  -  -

  GET /runs/:id/export          -  P  -  P  P  -  P
  GET /runs/:id/summary         -  P  -  P  P  -  P
  GET /periods/:id/pay-file     -  A  -  A  A  -  A
  GET /periods/:id/pay-totals   -  A  -  A  A  -  A
  GET /periods/:id/schemes      -  A  -  A  A  -  A
  GET /schemes/:id/missing      -  P  -  -  P  -  P

  GET /audit                    A  -  -  -  -  -  C
  GET /audit/:id                A  -  -  -  -  -  C
`

/** Cells by route (`GET /users/:id`) and role. */
export const matrixTable: ReadonlyMap<string, Readonly<Record<Role, Cell>>> = new Map(
  table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [method, path, ...cells] = line.trim().split(/ +/)
      const byRole = Object.fromEntries(columns.map((role, index) => [role, cells[index]]))
      return [`${method} ${path}`, byRole as Record<Role, Cell>]
    }),
)
