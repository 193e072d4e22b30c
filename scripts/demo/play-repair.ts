// One whole repair, act by act: reported, given to somebody, accepted, paused for a part, done, checked and rated.

import { Person } from './client.ts'
import { pdf } from './paper.ts'

export type RepairStage = { readonly api: string; readonly say: (line: string) => void }

const PASSWORD = 'houqin-demo'
const ROOM = '301 教室'

type Places = { readonly items: readonly { readonly id: string; readonly path: string }[] }
type People = { readonly items: readonly { readonly id: string; readonly roles: readonly { readonly en: string }[] }[] }

/** Answers the id of the request. */
export async function playRepair({ api, say }: RepairStage): Promise<string> {
  const names = ['teacher', 'logistics-head', 'repairer'] as const
  const [teacher, office, repairer] = await Promise.all(names.map((name) => Person.signIn(api, name, PASSWORD)))
  if (!teacher || !office || !repairer) throw new Error('the demo school has lost its people')

  const { items: places } = await teacher.get<Places>('/places')
  const room = places.find(({ path }) => path.endsWith(ROOM)) ?? places.at(-1)
  if (!room) throw new Error('the demo school has no rooms')
  const form = { place: room.id, category: 'electricity', text: '讲台上方的灯不亮' }
  const { id, number } = await teacher.post<{ id: string; number: string }>('/requests', { process: 'repair', form })
  say(`teacher         reports ${number} at ${room.path}`)

  const { items: people } = await office.get<People>('/people?limit=100')
  const doer = people.find(({ roles }) => roles.some(({ en }) => en === 'Repairer'))?.id
  const { id: sizing } = await office.task(id, 'sizing')
  await office.post(`/tasks/${sizing}/acts`, { act: 'complete', form: { size: 'small', ...(doer ? { doer } : {}) } })
  say('logistics-head  calls it a small repair and gives it to the repairer')

  const { id: work } = await repairer.task(id, 'work')
  const tells = (body: Record<string, unknown>) => repairer.post(`/tasks/${work}/progress`, body)
  await tells({ kind: 'accepted' })
  await tells({ kind: 'paused', reason: 'part', contact: '五金店' })
  say('repairer        accepts it; a part is on order, and the clock stands')
  await tells({ kind: 'resumed' })
  const photo = await repairer.upload('repaired.pdf', pdf('The lamp is lit'))
  const materials = [{ item: '灯管', quantity: 2, unit: '根', costFen: 3000 }]
  const record = { result: 'repaired', what: '换了两根灯管', cause: 'natural', files: [photo], materials }
  await repairer.post(`/tasks/${work}/acts`, { act: 'complete', form: record })
  say('repairer        has repaired it with two tubes for 30 yuan')

  const { id: check } = await teacher.task(id, 'check')
  await teacher.post(`/tasks/${check}/acts`, { act: 'approve', form: { rating: 5 } })
  say('teacher         looks at it and gives five stars')
  return id
}
