import path from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { JsonObject } from '../../../server/store/json.ts'
import {
  auditFields,
  benchPeople,
  employeeFields,
  employeeId,
  importedFields,
  outcomeFields,
  outcomesIn,
} from './bench-records.ts'
import type { Keeper } from './keeper.ts'

interface Contents {
  employees: Record<string, JsonObject>
  outcomes: JsonObject[]
  audit: JsonObject[]
}

/** lowdb as its readme shows it: everything is one object in one file, and an update writes it all, without a sync. */
export const plainLowdb: Keeper = {
  id: 'lowdb',
  title: 'plain lowdb (no sync)',
  async create(folder, megabytes) {
    const db = await read(folder)
    await db.update((contents) => {
      for (let place = 0; place < benchPeople; place += 1)
        contents.employees[employeeId(place)] = employeeFields(place, 0)
      for (let place = 0; place < outcomesIn(megabytes); place += 1) contents.outcomes.push(outcomeFields(place))
    })
  },
  async open(folder) {
    const db = await read(folder)
    return {
      write: (place) =>
        db.update(({ employees, audit }) => {
          employees[employeeId(place)] = employeeFields(place % benchPeople, place)
          audit.push(auditFields(place))
        }),
      importing: (rows) => {
        const people = Array.from({ length: rows }, (_, place) => [`new${place}`, importedFields(place)] as const)
        return () =>
          db.update(({ employees, audit }) => {
            for (const [id, fields] of people) employees[id] = fields
            audit.push(auditFields(rows))
          })
      },
      snapshot: () => db.write(),
      entries: async () => db.data.audit.length,
      close: async () => undefined,
    }
  },
}

async function read(folder: string): Promise<Low<Contents>> {
  const file = new JSONFile<Contents>(path.join(folder, 'db.json'))
  const db = new Low<Contents>(file, { employees: {}, outcomes: [], audit: [] })
  await db.read()
  return db
}
