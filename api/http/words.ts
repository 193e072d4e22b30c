// Sentences for what the api itself refuses: requests that it cannot read, sign-in, limits. The codes of the desk have theirs
// in domain/desk/words.ts, those of a process stand with the process.

import type { Words } from '../../domain/words.ts'

export const HTTP_WORDS: Readonly<Record<string, Words>> = {
  'bad-json': { zh: '提交的内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'bad-text': {
    zh: '文字中含有无法保存的字符。',
    en: 'The text contains characters that cannot be kept.',
  },
  'too-deep': { zh: '提交的内容嵌套过深。', en: 'The body is nested too deeply.' },
  'bad-url': { zh: '网址有误。', en: 'The address is malformed.' },
  'bad-request': { zh: '请求有误。', en: 'The request is malformed.' },
  'bad-idempotency-key': {
    zh: 'Idempotency-Key 须为 1–200 个可见的 ASCII 字符。',
    en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.',
  },
  'unsupported-type': {
    zh: '不支持这种内容类型，请用 {expected}。',
    en: 'This content type is not supported; send {expected}.',
  },
  'too-large': { zh: '内容过大，上限为 {limit}。', en: 'Too large: the limit is {limit}.' },
  'file-required': { zh: '请选择一个文件。', en: 'A file is required.' },
  'file-type': {
    zh: '不接受这种文件，或文件内容与扩展名不符。',
    en: 'This kind of file is not accepted, or its content does not match its name.',
  },
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'not-found': { zh: '没有找到，或您无权查看。', en: 'There is no such thing, or it is not yours to see.' },
  forbidden: { zh: '您的角色不能这样做。', en: 'This is not open to your roles.' },
  'no-such-route': { zh: '没有这个接口。', en: 'There is no such route.' },
  'wrong-method': {
    zh: '该接口不支持此方法，可用：{allow}。',
    en: 'This route does not have that method; it has {allow}.',
  },
  unauthenticated: { zh: '请先登录。', en: 'Please sign in first.' },
  'no-person': {
    zh: '该账号没有对应的在职人员。',
    en: 'This account belongs to nobody who works here at present.',
  },
  'wrong-password': { zh: '用户名或密码不正确。', en: 'The user name or the password is not right.' },
  'foreign-origin': {
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request comes from another site and was refused.',
  },
  'rate-limited': {
    zh: '操作过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  'too-many-streams': {
    zh: '打开的页面过多，请关闭一些。',
    en: 'Too many open pages; close some of them.',
  },
  'span-too-long': { zh: '时间跨度最多 {days} 天。', en: 'The span may be at most {days} days.' },
  'bad-span': { zh: '结束日期早于开始日期，或时间跨度有误。', en: 'The span ends before it begins, or is no span.' },
  'no-working-time': {
    zh: '十年之内没有足够的工作时间。',
    en: 'There is not enough working time within ten years.',
  },
  'no-term': {
    zh: '已录入的学期里没有这一天，请先录入下一学期。',
    en: 'No term that is entered has this day; enter the next term first.',
  },
  'out-of-range': { zh: '时间超出了可以计算的范围。', en: 'This is further away than can be counted.' },
  'database-away': { zh: '数据库暂时无法连接，请稍后再试。', en: 'The records cannot be reached; try again soon.' },
  'not-ready': { zh: '系统尚未就绪。', en: 'The system is not ready.' },
  'internal-error': {
    zh: '系统出错了，请联系管理员并提供编号。',
    en: 'Something went wrong here; give the administrator the number of this request.',
  },
}

/** What may be wrong with one field: see issues.ts. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  'not-an-object': { zh: '应为一个对象。', en: 'An object is expected.' },
  'text-unreadable': { zh: '文字中有无法保存的字符。', en: 'The text has characters that cannot be kept.' },
  'not-a-list': { zh: '应为一个列表。', en: 'A list is expected.' },
  'unknown-zone': { zh: '没有这个时区。', en: 'There is no such time zone.' },
  'bad-hours': { zh: '时段应为 [开始, 结束]。', en: 'Hours are written as [from, until].' },
  'bad-time': { zh: '时间应写作 HH:MM。', en: 'A time is written as HH:MM.' },
  'empty-hours': { zh: '时段没有长度。', en: 'These hours have no length.' },
  'hours-overlap': { zh: '时段互相重叠。', en: 'These hours overlap.' },
  'bad-date': { zh: '没有这一天。', en: 'There is no such date.' },
  'bad-weekday': { zh: '应为 mon 至 sun。', en: 'One of mon to sun is expected.' },
  'bad-half': { zh: '应为 morning 或 afternoon。', en: 'One of morning and afternoon is expected.' },
  'bad-name': { zh: '名称不能为空，也不能过长。', en: 'A name is neither empty nor too long.' },
  'bad-flag': { zh: '应为是或否。', en: 'True or false is expected.' },
  'bad-year': { zh: '没有这一年。', en: 'There is no such year.' },
  'duplicate-day': { zh: '这一天已经列过。', en: 'This day is listed already.' },
  required: { zh: '必填。', en: 'This is required.' },
  'unknown-field': { zh: '没有这个字段。', en: 'There is no such field.' },
  'bad-type': { zh: '类型不对，应为 {expected}。', en: 'The wrong type: {expected} is expected.' },
  'bad-value': { zh: '取值不在允许的范围内。', en: 'This value is not allowed.' },
  'bad-format': { zh: '格式不正确。', en: 'The format is not right.' },
  'not-whole': { zh: '须为整数。', en: 'A whole number is expected.' },
  'too-long': { zh: '最多 {maximum} 个字。', en: 'At most {maximum} characters.' },
  'too-short': { zh: '至少 {minimum} 个字。', en: 'At least {minimum} characters.' },
  'too-large-number': { zh: '不能大于 {maximum}。', en: 'At most {maximum}.' },
  'too-small': { zh: '不能小于 {minimum}。', en: 'At least {minimum}.' },
  'too-many': { zh: '最多 {maximum} 项。', en: 'At most {maximum} of them.' },
  'too-few': { zh: '至少 {minimum} 项。', en: 'At least {minimum} of them.' },
}

export const TYPE_WORDS: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'an object' },
}

export const DETAIL = {
  field: { zh: '{field}：', en: '{field}: ' },
  more: { zh: '（共 {count} 处）', en: ' ({count} problems in all)' },
} as const satisfies Readonly<Record<string, Words>>
