// What the page of the repair says besides its definitions.
import type { RequestFacts } from '../../domain/processes/repair/facts.ts'
import type { About } from './about.ts'

/** Stands for a report of a lamp; the place is of no account here. */
const request: RequestFacts = {
  place: '',
  path: '',
  category: 'electricity',
  categoryTitle: { zh: '电灯、插座', en: 'Lights and sockets' },
  team: 'water-electricity',
  urgency: 'normal',
  isSized: false,
}
const work = { result: 'cannot', cause: 'natural', costFen: 0 }

export const repair: About = {
  summary: [
    {
      zh: '小修不隔夜，大修不隔天；修不好，及时上报分管领导。站在故障前就能报：地点、类别，拍一张照片或写几个字。',
      en: 'A small repair does not wait overnight, a large one not a day; what cannot be repaired is taken to the leader in charge. It is reported in front of the fault: the place, the kind, a photo or a few words.',
    },
    {
      zh: '类别定了大小的（漏水、玻璃、门锁……），不用先派工，直接叫当班的人；其余先由总务主任派工，两个工作小时没有派工的，也直接叫当班的人。',
      en: 'Where the kind of fault says how large it is (a leak, glass, a lock …), whoever is on duty is called at once; otherwise the logistics head gives it to somebody, and what nobody has looked at for two working hours goes to whoever is on duty as well.',
    },
    {
      zh: '等配件、等外单位时计时暂停；报修人没有答复时也暂停。修好后由报修人验收评价，几天不答复视为认可；没修好的退回再修。',
      en: 'The clock stands still while a part is on order, while somebody from outside is waited for, and while the reporter owes an answer. The reporter looks at the result and rates it; silence for some days is consent, and what is not done goes back.',
    },
  ],
  usual: {},
  otherwise: [
    {
      title: { zh: '类别定了大小：漏水', en: 'A kind of fault with a size of its own: a leak' },
      facts: { request: { ...request, category: 'leak', size: 'leak', urgency: 'urgent', isSized: true } },
    },
    {
      title: { zh: '危险情况：同时叫当班的所有人', en: 'Danger: everybody on duty at once' },
      facts: { request: { ...request, category: 'gas', urgency: 'emergency', isSized: true } },
    },
    {
      title: { zh: '派工为大修', en: 'Sized as large' },
      facts: { request, sizing: { size: 'large' } },
    },
    {
      title: { zh: '修不好，请外单位', en: 'Somebody comes from outside' },
      facts: { request, work, decision: { decision: 'contractor', comesOn: '2026-09-08' } },
    },
  ],
  namedDay: { zh: '上门日', en: 'the day on which somebody comes' },
  marks: ['urgent-repair', 'emergency-repair', 'human-cause', 'cannot-repair', 'written-off'],
  warnings: [],
}
