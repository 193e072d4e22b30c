// The names of the fields of every form of a repair, for screens, printed sheets and the sentences of problems.

import type { Words } from '../../words.ts'

const REMARK: Words = { zh: '备注', en: 'Remark' }
const PHOTOS: Words = { zh: '照片', en: 'Photos' }
const COST: Words = { zh: '金额', en: 'Cost' }
const CONTRACTOR: Words = { zh: '外单位', en: 'From outside' }
const NAME: Words = { zh: '名称', en: 'Name' }
const CONTACT: Words = { zh: '联系方式', en: 'Contact' }

export const fields: Readonly<Record<string, Words>> = {
  'request.place': { zh: '地点', en: 'Place' },
  'request.spot': { zh: '具体位置', en: 'Where exactly' },
  'request.category': { zh: '类别', en: 'Kind' },
  'request.files': { zh: '照片或视频', en: 'Photos or video' },
  'request.text': { zh: '故障', en: 'What is wrong' },
  'request.urgency': { zh: '紧急程度', en: 'How urgent' },
  'request.phone': { zh: '联系电话', en: 'Telephone' },
  'sizing.size': { zh: '大小', en: 'Size' },
  'sizing.doer': { zh: '维修人', en: 'Who does it' },
  'sizing.remark': REMARK,
  'work.result': { zh: '结果', en: 'Result' },
  'work.what': { zh: '维修情况', en: 'What was done' },
  'work.files': PHOTOS,
  'work.cause': { zh: '损坏原因', en: 'Cause' },
  'work.materials': { zh: '用料', en: 'Materials' },
  'work.materials.item': { zh: '品名', en: 'Item' },
  'work.materials.quantity': { zh: '数量', en: 'Quantity' },
  'work.materials.unit': { zh: '单位', en: 'Unit' },
  'work.materials.costFen': COST,
  'work.contractor': CONTRACTOR,
  'work.contractor.name': NAME,
  'work.contractor.contact': CONTACT,
  'work.contractor.costFen': COST,
  'decision.decision': { zh: '决定', en: 'Decision' },
  'decision.reason': { zh: '理由', en: 'Reason' },
  'decision.contractor': CONTRACTOR,
  'decision.contractor.name': NAME,
  'decision.contractor.contact': CONTACT,
  'decision.contractor.on': { zh: '上门日期', en: 'Comes on' },
  'check.rating': { zh: '评分', en: 'Rating' },
  'check.remark': REMARK,
}
