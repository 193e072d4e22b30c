// The forms of a process: every field with its path, name, type and limits, read from the schema that checks it.
import { z } from 'zod'
import { list, same } from '../../domain/desk/phrases.ts'
import { digits } from '../../domain/policy/values.ts'
import type { Process } from '../../domain/processes/process.ts'
import type { Words } from '../../domain/words.ts'
import { code, heading, type Say, table } from './markdown.ts'

type Schema = z.core.JSONSchema.JSONSchema & { readonly properties?: Record<string, Schema>; readonly items?: Schema }
type Field = { readonly path: string; readonly schema: Schema; readonly required: boolean }

const HEAD: readonly Words[] = [
  { zh: '字段', en: 'Field' },
  { zh: '名称', en: 'Name' },
  { zh: '类型', en: 'Type' },
  { zh: '必填', en: 'Required' },
  { zh: '限制', en: 'Limits' },
]
const YES: Words = { zh: '是', en: 'yes' }
const ENTRY = '[]'

export function formLines(process: Process, say: Say): string[] {
  return Object.entries(process.forms).flatMap(([key, { title, schema }]) => {
    const options = { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' } as const
    const fields = fieldsOf(z.toJSONSchema(schema, options) as Schema, '')
    const rows = fields.map((field) => row(field, nameOf(process, key, field.path), say))
    return [...heading(3, `${say(title)} ${code(key)}`), ...table(HEAD.map(say), rows)]
  })
}

function nameOf(process: Process, form: string, path: string): Words {
  return process.fields?.[`${form}.${path.replaceAll(ENTRY, '')}`] ?? same('')
}

/** A group or a list stands before what is in it. Lists of plain values are one field. */
function fieldsOf(schema: Schema, above: string): Field[] {
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]): Field[] => {
    const path = above + key
    const field: Field = { path, schema: property, required: required.has(key) }
    if (property.properties) return [field, ...fieldsOf(property, `${path}.`)]
    return property.items?.properties ? [field, ...fieldsOf(property.items, `${path}${ENTRY}.`)] : [field]
  })
}

function row({ path, schema, required }: Field, name: Words, say: Say): string[] {
  return [code(path), say(name), say(typeWords(path, schema)), required ? say(YES) : '', say(limitWords(schema))]
}

function typeWords(path: string, schema: Schema): Words {
  if (schema.enum) return { zh: '选项', en: 'choice' }
  if (schema.type === 'array') {
    const { items } = schema
    if (!items || items.properties) return { zh: '列表', en: 'list' }
    const { zh, en } = typeWords(path, items)
    return { zh: `列表：${zh}`, en: `list of: ${en}` }
  }
  if (schema.format === 'date') return { zh: '日期 YYYY-MM-DD', en: 'day, YYYY-MM-DD' }
  if (schema.format === 'uuid') return /files?$/.test(path) ? FILE : { zh: '编号（UUID）', en: 'id (UUID)' }
  if (path.endsWith('Fen')) return { zh: '金额，整数，单位分', en: 'money, whole fen' }
  return TYPES[String(schema.type)] ?? same(String(schema.type))
}

const FILE: Words = { zh: '已上传文件的编号', en: 'id of an uploaded file' }
const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  boolean: { zh: '是/否', en: 'yes or no' },
  object: { zh: '一组', en: 'group' },
}

function limitWords(schema: Schema): Words {
  return join([...textLimits(schema), ...numberLimits(schema), ...listLimits(schema), ...otherLimits(schema)])
}

function join(parts: readonly Words[]): Words {
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

function textLimits({ minLength, maxLength, pattern, format }: Schema): Words[] {
  const most =
    maxLength === undefined
      ? []
      : [{ zh: `最多 ${digits(maxLength)} 个字`, en: `at most ${digits(maxLength)} characters` }]
  const least =
    minLength === undefined || minLength < 2 ? [] : [{ zh: `至少 ${minLength} 个字`, en: `at least ${minLength}` }]
  const written =
    pattern !== undefined && format === undefined
      ? [{ zh: `须含 ${code(pattern)}`, en: `matches ${code(pattern)}` }]
      : []
  return [...least, ...most, ...written]
}

function numberLimits({ minimum, maximum, multipleOf }: Schema): Words[] {
  const least = minimum === undefined ? [] : [{ zh: `不小于 ${digits(minimum)}`, en: `at least ${digits(minimum)}` }]
  const isOpen = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
  const most = isOpen ? [] : [{ zh: `不大于 ${digits(maximum)}`, en: `at most ${digits(maximum)}` }]
  const step = multipleOf === undefined ? [] : [{ zh: `${multipleOf} 的倍数`, en: `in steps of ${multipleOf}` }]
  return [...least, ...most, ...step]
}

function listLimits({ minItems, maxItems }: Schema): Words[] {
  const least = minItems === undefined ? [] : [{ zh: `至少 ${minItems} 项`, en: `at least ${minItems} of them` }]
  const most = maxItems === undefined ? [] : [{ zh: `最多 ${maxItems} 项`, en: `at most ${maxItems} of them` }]
  return [...least, ...most]
}

function otherLimits({ enum: choices, default: usual }: Schema): Words[] {
  const allowed = choices ? [list(choices.map((choice) => same(code(String(choice)))))] : []
  if (usual === undefined) return allowed
  const shown = code(JSON.stringify(usual))
  return [...allowed, { zh: `默认 ${shown}`, en: `usually ${shown}` }]
}
