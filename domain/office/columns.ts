// Which columns a table of people has, by their headers in Chinese or English.

export const COLUMNS = ['name', 'staffNo', 'username', 'department', 'roles', 'phone', 'email'] as const
export type Column = (typeof COLUMNS)[number]

/** The first of each is what the template is written with: Chinese, then English. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  name: ['姓名', 'Name', '名字', 'Full name'],
  staffNo: ['工号', 'Staff number', '职工号', '员工编号', 'Staff no', 'Employee number'],
  username: ['登录名', 'User name', '用户名', '账号', '帐号', 'Login'],
  department: ['部门', 'Department', '科室', '处室'],
  roles: ['角色', 'Roles', 'Role', '职务', '岗位'],
  phone: ['电话', 'Phone', '手机', '手机号', '手机号码', '联系电话', 'Mobile'],
  email: ['邮箱', 'E-mail', '电子邮箱', '电子邮件', '邮件'],
}

export function headerOf(column: Column, language: 'zh' | 'en'): string {
  return HEADERS[column][language === 'zh' ? 0 : 1] ?? column
}

export type Found = {
  /** Where the header stands, from 0. */
  readonly row: number
  readonly columns: Partial<Readonly<Record<Column, number>>>
}

/** A title or a note may stand above the header. */
const ROWS_LOOKED_AT = 10

/** The first row that names people and something else of them. */
export function findColumns(table: readonly (readonly string[])[]): Found | undefined {
  for (const [row, cells] of table.slice(0, ROWS_LOOKED_AT).entries()) {
    const columns = columnsIn(cells)
    if (columns.name !== undefined && Object.keys(columns).length > 1) return { row, columns }
  }
  return undefined
}

function columnsIn(cells: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {}
  for (const [index, cell] of cells.entries()) {
    const column = COLUMNS.find((one) => HEADERS[one].some((header) => plain(header) === plain(cell)))
    if (column) found[column] ??= index
  }
  return found
}

function plain(header: string): string {
  return header.toLowerCase().replaceAll(/[\s_\-*＊:：()（）]/g, '')
}
