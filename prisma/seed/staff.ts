// The people of an invented school: one account for each role, its user name the role. Every name is made up.

export type StaffRole = { readonly role: string; readonly department?: string }
export type StaffMember = {
  readonly username: string
  readonly name: string
  /** The name of a department in DEPARTMENTS. */
  readonly department: string
  readonly roles: readonly StaffRole[]
}

const LOGISTICS = '总务处'
const CHINESE = '语文组'
const OFFICE = '校办公室'

export const DEPARTMENTS = [LOGISTICS, CHINESE, OFFICE] as const

/** A head heads a department; every other role is held for the whole school. Each department has somebody who heads it. */
export const STAFF: readonly StaffMember[] = [
  { username: 'teacher', name: '林晓禾', department: CHINESE, roles: [{ role: 'teacher' }] },
  { username: 'class-teacher', name: '沈若溪', department: CHINESE, roles: [{ role: 'class-teacher' }] },
  { username: 'head', name: '顾明远', department: CHINESE, roles: [{ role: 'head', department: CHINESE }] },
  {
    username: 'logistics-head',
    name: '秦守诚',
    department: LOGISTICS,
    roles: [{ role: 'logistics-head' }, { role: 'head', department: LOGISTICS }],
  },
  {
    username: 'vice-principal',
    name: '叶知秋',
    department: OFFICE,
    roles: [{ role: 'vice-principal' }, { role: 'head', department: OFFICE }],
  },
  { username: 'principal', name: '江怀瑾', department: OFFICE, roles: [{ role: 'principal' }] },
  { username: 'buyer', name: '蒋采薇', department: LOGISTICS, roles: [{ role: 'buyer' }] },
  { username: 'keeper', name: '石库生', department: LOGISTICS, roles: [{ role: 'keeper' }] },
  { username: 'accountant', name: '钱清如', department: LOGISTICS, roles: [{ role: 'accountant' }] },
  { username: 'repairer', name: '管修平', department: LOGISTICS, roles: [{ role: 'repairer' }] },
  { username: 'cleaner', name: '葛洁心', department: LOGISTICS, roles: [{ role: 'cleaner' }] },
  { username: 'admin', name: '方维正', department: OFFICE, roles: [{ role: 'admin' }] },
]
