// The departments of the school.

import { z } from 'zod'
import { addDepartment, listDepartments, renameDepartment } from '../../records/office/departments.ts'
import { route } from '../http/route.ts'
import { departmentShape, nameAsked } from '../openapi/office-shapes.ts'
import { byId } from '../openapi/shapes.ts'

const ADMIN = { role: 'admin', tag: 'Office' } as const
const departmentAsked = z.strictObject({ name: nameAsked }).meta({ id: 'DepartmentInput' })

export const adminDepartments = route(
  {
    ...ADMIN,
    method: 'get',
    path: '/admin/departments',
    summary: 'The departments, with how many people sit in each',
    answers: {
      200: {
        description: 'All of them',
        schema: z.object({
          items: z.array(departmentShape.extend({ people: z.int() }).meta({ id: 'DepartmentOfOffice' })),
        }),
      },
    },
  },
  async ({ actor, services: { db } }) => ({ body: { items: await listDepartments(db, actor) } }),
)

export const newDepartment = route(
  {
    ...ADMIN,
    method: 'post',
    path: '/admin/departments',
    summary: 'A new department',
    body: departmentAsked,
    answers: { 201: { description: 'Made', schema: departmentShape } },
    refuses: ['department-taken'],
  },
  async ({ actor, body, services: { db } }) => {
    const made = await addDepartment(db, actor, body.name)
    return made.ok ? { status: 201, body: made.department } : made
  },
)

export const changeDepartment = route(
  {
    ...ADMIN,
    method: 'put',
    path: '/admin/departments/:id',
    summary: 'Another name for a department',
    params: byId,
    body: departmentAsked,
    answers: { 200: { description: 'Renamed', schema: departmentShape } },
    refuses: ['department-taken'],
  },
  async ({ actor, params, body, services: { db } }) => {
    const renamed = await renameDepartment(db, actor, params.id, body.name)
    return renamed.ok ? { body: renamed.department } : renamed
  },
)
