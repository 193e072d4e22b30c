// The sentences of what brings requests together and apart: linked, merged, split, asked for again, taken on from a visitor.

import type { Words } from '../words.ts'
import type { DeskEvent, RequestNote } from './event.ts'
import { join, list, NOTHING, names, said, same } from './phrases.ts'

type Of<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>

export function linked({ by, request }: Of<'linked'>): Words {
  return join(same(`${by.name} `), { zh: '关联了', en: 'linked it with ' }, noted(request))
}

export function merged({ by, direction, request, people = [], files = [] }: Of<'merged'>): Words {
  const who = same(`${by.name} `)
  const other = noted(request)
  if (direction === 'into') return join(who, { zh: '将本事项并入', en: 'merged it into ' }, other)
  const shown = join({ zh: '，并抄送 ', en: '; copied to ' }, names(people))
  const brought = { zh: `（带来附件 ${files.length} 个）`, en: ` (with ${counted(files.length, 'file')})` }
  return join(
    who,
    { zh: '并入了重复的', en: 'merged a duplicate into it: ' },
    other,
    files.length > 0 ? brought : NOTHING,
    people.length > 0 ? shown : NOTHING,
  )
}

export function split({ by, direction, requests }: Of<'split'>): Words {
  const did =
    direction === 'into'
      ? { zh: '将本事项另外拆出', en: 'split off from it: ' }
      : { zh: '将本事项拆分自', en: 'split it off from ' }
  return join(same(`${by.name} `), did, list(requests.map(noted)))
}

export function againAsked({ by, direction, request, reason }: Of<'again'>): Words {
  const did =
    direction === 'into'
      ? { zh: '再次提出，见', en: 'asked for it again: ' }
      : { zh: '再次提出', en: 'asked again for ' }
  return join(same(`${by.name} `), did, noted(request), said(reason))
}

export function reported({ by, reportedAt, contact }: Of<'reported'>, when: (iso: string) => string): Words {
  const reached = contact ? { zh: `，联系方式 ${contact}`, en: `, to be reached at ${contact}` } : NOTHING
  return join(
    same(`${by.name} `),
    { zh: `受理了访客 ${when(reportedAt)} 的报告`, en: `took on what a visitor had reported on ${when(reportedAt)}` },
    reached,
  )
}

function noted({ number, title }: RequestNote): Words {
  return { zh: `${number}《${title}》`, en: `${number}, “${title}”` }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
