// The texts of the people of the school.

import type { WordList } from '../../lib/language.ts'

export const WORDS = {
  search: { zh: '姓名、工号、部门、电话', en: 'Name, number, department, phone' },
  list: { zh: '人员', en: 'People' },
  add: { zh: '新增人员', en: 'Add person' },
  import: { zh: '从表格导入', en: 'Import from a table' },
  none: { zh: '没有找到', en: 'Nobody found' },
  noneText: { zh: '换个词试试，或新增人员。', en: 'Try another word, or add the person.' },

  name: { zh: '姓名', en: 'Name' },
  username: { zh: '登录名', en: 'User name' },
  usernameText: { zh: '字母、数字、点、横线；登录时用', en: 'Letters, digits, dots and dashes, for signing in' },
  staffNo: { zh: '工号', en: 'Staff number' },
  department: { zh: '部门', en: 'Department' },
  noDepartment: { zh: '未分部门', en: 'No department' },
  phone: { zh: '电话', en: 'Phone' },
  email: { zh: '邮箱', en: 'E-mail' },
  roles: { zh: '角色', en: 'Roles' },
  noRoles: { zh: '还没有角色', en: 'No roles yet' },
  inactive: { zh: '已停用', en: 'Inactive' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  needed: { zh: '请填写', en: 'Please fill this in' },
  saved: { zh: '已保存', en: 'Saved' },

  firstRole: { zh: '角色（可稍后再给）', en: 'Role (may be given later)' },
  passwordText: {
    zh: '保存后系统会给一个一次性密码，只显示这一次。',
    en: 'A one-time password is made when you save, and shown once.',
  },
  added: { zh: '{name}已加入', en: '{name} is added' },
  done: { zh: '知道了', en: 'Done' },

  account: { zh: '账号', en: 'Account' },
  newPassword: { zh: '重设密码', en: 'New password' },
  newPasswordAsk: { zh: '给{name}重设密码？', en: 'Make a new password for {name}?' },
  newPasswordText: {
    zh: '原来的密码立即失效，已登录的设备都会退出。',
    en: 'The old one stops working at once, and every device is signed out.',
  },
  deactivate: { zh: '停用', en: 'Deactivate' },
  deactivateAsk: { zh: '停用{name}的账号？', en: 'Deactivate {name}?' },
  deactivateText: {
    zh: '停用后不能登录，也不再轮到待办；签过的字都保留，随时可以恢复。',
    en: 'Nobody can sign in with it, and no tasks come to it. Signatures stay. It can be undone at any time.',
  },
  deactivated: { zh: '已停用{name}', en: '{name} is inactive' },
  activate: { zh: '恢复使用', en: 'Activate' },
  activated: { zh: '已恢复{name}', en: '{name} is active again' },
  noAccount: { zh: '没有账号', en: 'No account' },

  oneTime: { zh: '{name}的一次性密码', en: 'One-time password of {name}' },
  oneTimeText: {
    zh: '请现在抄下或复制给本人，关闭后再也看不到。',
    en: 'Copy it for them now: it cannot be seen again.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '没能复制，请手工抄下', en: 'It could not be copied; please write it down' },
} as const satisfies WordList
