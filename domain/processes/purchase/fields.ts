// The names of the fields of every form of a purchase, for screens, printed sheets and the sentences of problems. Keys are
// the form and the path of the field in it, without the places of lists.

import type { Words } from '../../words.ts'

const FILE: Words = { zh: '附件', en: 'File' }
const SUPPLIER: Words = { zh: '供应商', en: 'Supplier' }
const LINES: Words = { zh: '明细', en: 'Lines' }
const LINE: Words = { zh: '行', en: 'Line' }
const REASON: Words = { zh: '理由', en: 'Reason' }
const NUMBER: Words = { zh: '编号', en: 'Number' }
const REMARK: Words = { zh: '备注', en: 'Remark' }
const CATEGORY: Words = { zh: '类别', en: 'Category' }

export const fields: Readonly<Record<string, Words>> = {
  'request.title': { zh: '标题', en: 'Title' },
  'request.reason': REASON,
  'request.department': { zh: '申请部门', en: 'Department' },
  'request.category': CATEGORY,
  'request.neededOn': { zh: '需用日期', en: 'Needed by' },
  'request.emergency': { zh: '紧急（先买后批）', en: 'Emergency (buy first)' },
  'request.lines': LINES,
  'request.lines.item': { zh: '品名', en: 'Item' },
  'request.lines.specification': { zh: '规格', en: 'Specification' },
  'request.lines.quantity': { zh: '数量', en: 'Quantity' },
  'request.lines.unit': { zh: '单位', en: 'Unit' },
  'request.lines.estimatedPriceFen': { zh: '估计单价', en: 'Estimated price of one' },
  'request.files': { zh: '附件', en: 'Files' },
  'quotes.quotes': { zh: '报价', en: 'Quotes' },
  'quotes.quotes.supplier': SUPPLIER,
  'quotes.quotes.supplier.name': { zh: '名称', en: 'Name' },
  'quotes.quotes.supplier.creditCode': { zh: '统一社会信用代码', en: 'Unified social credit code' },
  'quotes.quotes.supplier.phone': { zh: '电话', en: 'Telephone' },
  'quotes.quotes.supplier.address': { zh: '地址', en: 'Address' },
  'quotes.quotes.supplier.contact': { zh: '联系人', en: 'Contact' },
  'quotes.quotes.lines': LINES,
  'quotes.quotes.lines.line': LINE,
  'quotes.quotes.lines.unitPriceFen': { zh: '单价', en: 'Price of one' },
  'quotes.quotes.taxIncluded': { zh: '是否含税', en: 'Tax included' },
  'quotes.quotes.deliveryDays': { zh: '交货天数', en: 'Days to deliver' },
  'quotes.quotes.validUntil': { zh: '报价有效期至', en: 'Valid until' },
  'quotes.quotes.currency': { zh: '币种', en: 'Currency' },
  'quotes.quotes.file': FILE,
  'quotes.chosen': { zh: '选中的报价', en: 'Chosen quote' },
  'quotes.reason': { zh: '未选最低价的理由', en: 'Why not the lowest' },
  'quotes.single': { zh: '单一来源', en: 'Single source' },
  'quotes.single.category': CATEGORY,
  'quotes.single.reason': REASON,
  'quotes.single.file': FILE,
  'minutes.file': FILE,
  'minutes.heldOn': { zh: '会议日期', en: 'Held on' },
  'minutes.number': NUMBER,
  'minutes.remark': REMARK,
  'order.supplier': SUPPLIER,
  'order.orderedOn': { zh: '下单日期', en: 'Ordered on' },
  'order.expectedOn': { zh: '预计到货日期', en: 'Expected on' },
  'order.number': NUMBER,
  'order.file': FILE,
  'acceptance.lines': LINES,
  'acceptance.lines.line': LINE,
  'acceptance.lines.accepted': { zh: '验收数量', en: 'Accepted' },
  'acceptance.lines.remark': REMARK,
  'acceptance.shortfall': { zh: '数量不足', en: 'Shortfall' },
  'acceptance.reason': REASON,
}

/** Which fields count the items of a list: people read "2 · the item" instead of "1". */
export const places: Readonly<Record<string, string>> = {
  'quotes.quotes.lines.line': 'request.lines',
  'quotes.chosen': 'quotes.quotes',
  'acceptance.lines.line': 'request.lines',
}
