// The sentences of what the office refuses: people, accounts, roles, the school itself. The codes of the desk and of the
// processes have theirs elsewhere.

import { DUTY_WORDS } from '../duty/words.ts'
import { TELLING_WORDS } from '../telling/words.ts'
import type { Words } from '../words.ts'
import { CALENDAR_WORDS } from './calendar-words.ts'

export const OFFICE_WORDS: Readonly<Record<string, Words>> = {
  ...CALENDAR_WORDS,
  ...TELLING_WORDS,
  ...DUTY_WORDS,
  'setup-done': {
    zh: '学校已经建好，请直接登录。',
    en: 'The school is set up already; please sign in.',
  },
  'setup-code': {
    zh: '启动码不正确，请查看服务器启动时显示的启动码。',
    en: 'This is not the setup code; the server shows it when it starts.',
  },
  'password-short': {
    zh: '密码至少 {minimum} 位。',
    en: 'A password has at least {minimum} characters.',
  },
  'username-taken': {
    zh: '登录名“{username}”已有人使用，请换一个。',
    en: 'Somebody has the user name “{username}” already; please choose another one.',
  },
  'bad-username': {
    zh: '登录名为 2–64 个字母、汉字、数字、点、横线或下划线。',
    en: 'A user name has 2 to 64 letters, digits, dots, dashes or underscores.',
  },
  'no-account': {
    zh: '此人没有登录名，请先填写登录名。',
    en: 'This person has no user name yet; please give one first.',
  },
  'staff-no-taken': {
    zh: '工号“{staffNo}”已有人使用。',
    en: 'Somebody has the staff number “{staffNo}” already.',
  },
  'department-taken': {
    zh: '已有名为“{name}”的部门。',
    en: 'There is a department “{name}” already.',
  },
  'department-needed': {
    zh: '部门负责人须指明部门。',
    en: 'A head heads a department; please name it.',
  },
  'role-held': {
    zh: '此人在这段时间已担任这个角色。',
    en: 'This person holds that role on these days already.',
  },
  'days-reversed': {
    zh: '结束日期早于开始日期。',
    en: 'The last day lies before the first.',
  },
  'days-past': {
    zh: '这段时间已经过去。',
    en: 'These days are over already.',
  },
  'substitute-self': {
    zh: '代理人不能是本人。',
    en: 'Nobody is their own substitute.',
  },
  'substitute-named': {
    zh: '这段时间已指定了这位代理人。',
    en: 'This substitute is named for these days already.',
  },
  'import-unreadable': {
    zh: '无法读取这个文件，请使用 .xlsx 或 .csv 表格。',
    en: 'This file cannot be read; please send a table as .xlsx or .csv.',
  },
  'import-headers': {
    zh: '没有找到表头：至少要有“姓名”，以及工号、登录名、部门、角色、电话、邮箱中的一列。',
    en: 'No header was found: it needs a name, and one of staff number, user name, department, roles, phone, e-mail.',
  },
  'import-changed': {
    zh: '预览之后，人员情况或文件有了变动，请重新预览。',
    en: 'People or the file have changed since the preview; please look at it again.',
  },
  'import-two-people': {
    zh: '工号和登录名属于两个不同的人。',
    en: 'The staff number and the user name are those of two different people.',
  },
  'import-twice': {
    zh: '表中前面已有同一个人。',
    en: 'The same person stands in an earlier row.',
  },
  'import-role': {
    zh: '没有“{role}”这个角色。',
    en: 'There is no role “{role}”.',
  },
  'place-not-found': {
    zh: '这个二维码不属于任何在用的地点。',
    en: 'This code belongs to no place in use.',
  },
  'visitors-not-allowed': {
    zh: '学校目前不接受未登录的报告，请登录后再报。',
    en: 'The school takes no reports from visitors at present; please sign in first.',
  },
  'report-decided': {
    zh: '这份访客报告已经处理过。',
    en: 'This report has been decided already.',
  },
  'place-taken': {
    zh: '同一处已有名为“{name}”的地点。',
    en: 'There is a place “{name}” at the same spot already.',
  },
  'place-order': {
    zh: '这种地点不能放在所选的地点里。',
    en: 'A place of this kind does not lie in the one that is chosen.',
  },
  'place-in-itself': {
    zh: '一个地点不能放在它自己里面。',
    en: 'A place cannot lie in itself.',
  },
  'place-deep': {
    zh: '地点的层级太多。',
    en: 'The tree of places would become too deep.',
  },
  'place-retired': {
    zh: '它所在的地点已停用，请先恢复。',
    en: 'The place it lies in is no longer in use; bring that one back first.',
  },
  'unknown-site': {
    zh: '没有这个校区。',
    en: 'There is no such site.',
  },
  'place-line-empty': {
    zh: '第 {line} 行有空的一级。',
    en: 'Line {line} has an empty part.',
  },
  'place-line-deep': {
    zh: '第 {line} 行的层级太多。',
    en: 'Line {line} has too many parts.',
  },
  'place-line-long': {
    zh: '第 {line} 行有过长的名称。',
    en: 'Line {line} has a name that is too long.',
  },
  'last-admin': {
    zh: '学校须始终有一名没有期限的在职系统管理员，请先指定另一位。',
    en: 'A school always has an administrator without an end; please name another one first.',
  },
  'demo-password': {
    zh: '您还在使用演示密码，请先修改自己的密码。',
    en: 'You still use the demo password; please change your own password first.',
  },
}
