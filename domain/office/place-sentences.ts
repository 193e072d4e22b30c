// One sentence for each entry about places in the log of the office.

import { join, list, NOTHING, quoted, same } from '../desk/phrases.ts'
import type { Words } from '../words.ts'
import type { PlaceEvent } from './event.ts'
import { PLACE_KIND_WORDS, type PlaceKind } from './places.ts'

const FIELDS: Readonly<Record<string, Words>> = {
  name: { zh: '名称', en: 'name' },
  kind: { zh: '类型', en: 'kind' },
  parent: { zh: '所在', en: 'where it lies' },
  site: { zh: '校区', en: 'site' },
  active: { zh: '使用状态', en: 'use' },
}

export function placeSentence(event: PlaceEvent): Words {
  switch (event.type) {
    case 'place-added':
      return join({ zh: '添加了地点', en: 'added the place ' }, quoted(same(event.place.name)), kindOf(event.kind))
    case 'place-changed':
      return join(
        { zh: '修改了地点', en: 'changed the place ' },
        quoted(same(event.place.name)),
        { zh: '的', en: ': ' },
        list(event.fields.map((field) => FIELDS[field] ?? same(field))),
      )
    case 'place-code-renewed':
      return join({ zh: '更换了地点', en: 'renewed the code of the place ' }, quoted(same(event.place.name)), {
        zh: '的二维码',
        en: '',
      })
    case 'places-imported':
      return { zh: `导入了 ${event.added} 个地点`, en: `imported ${event.added} places` }
    default:
      return event satisfies never
  }
}

function kindOf(kind: PlaceKind): Words {
  const { zh, en } = PLACE_KIND_WORDS[kind] ?? NOTHING
  return { zh: `（${zh}）`, en: ` (${en})` }
}
