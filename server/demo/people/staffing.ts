import type { DemoDepartment } from '../departments.ts'
import type { DemoPost } from '../posts.ts'

/** So many people in a post of a department, and the monthly pay bases from which theirs are taken. */
export interface Staffing {
  readonly department: DemoDepartment
  readonly post: DemoPost
  readonly count: number
  /** Yuan a month, the lowest and the highest. */
  readonly pay: readonly [number, number]
  /** They are spread over these teams. */
  readonly teams?: readonly string[]
  /** The post that some of them had before. */
  readonly before?: DemoPost
}

const branches = ['branch-east', 'branch-south', 'branch-west', 'branch-north']
const exportTeams = ['export-one', 'export-two', 'export-three', 'export-four']

/** The 200 people of the sample company by where they work. */
export const staffing: readonly Staffing[] = [
  { department: 'administration', post: 'middle-manager', count: 2, pay: [16_000, 22_000], before: 'staff' },
  { department: 'administration', post: 'staff', count: 18, pay: [5_500, 9_500] },
  {
    department: 'business',
    post: 'branch-head',
    count: 4,
    pay: [15_000, 20_000],
    teams: branches,
    before: 'regional-manager',
  },
  {
    department: 'business',
    post: 'regional-manager',
    count: 6,
    pay: [11_000, 15_000],
    teams: branches,
    before: 'sales-rep',
  },
  {
    department: 'business',
    post: 'sales-rep',
    count: 36,
    pay: [5_000, 9_000],
    teams: branches,
    before: 'sales-assistant',
  },
  {
    department: 'business',
    post: 'account-manager',
    count: 8,
    pay: [8_000, 12_000],
    teams: branches,
    before: 'sales-rep',
  },
  { department: 'business', post: 'sales-assistant', count: 6, pay: [4_800, 6_800], teams: branches },
  {
    department: 'sales',
    post: 'team-leader',
    count: 4,
    pay: [10_000, 14_000],
    teams: exportTeams,
    before: 'team-member',
  },
  { department: 'sales', post: 'team-member', count: 16, pay: [6_000, 9_500], teams: exportTeams },
  { department: 'sales', post: 'salesperson', count: 24, pay: [5_000, 8_500] },
  { department: 'operations', post: 'customer-operations', count: 18, pay: [5_500, 9_000], before: 'data-operations' },
  { department: 'operations', post: 'data-operations', count: 12, pay: [7_000, 12_000] },
  { department: 'production', post: 'middle-manager', count: 2, pay: [13_000, 17_000], before: 'staff' },
  { department: 'production', post: 'staff', count: 44, pay: [4_500, 7_500] },
]
