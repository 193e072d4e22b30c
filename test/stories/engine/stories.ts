// Procedures of an invented office, bundled for the tests of the engine: each has one thing that the engine must be able to.
import type { TaskSpec } from '../../../domain/desk/task.ts'
import { again, back, closing, procedure } from '../../../workflows/procedure.ts'

const task = (more: Partial<TaskSpec> = {}): TaskSpec => ({
  title: { zh: '事', en: 'Task' },
  kind: 'work',
  groups: [],
  ...more,
})

export const letter = procedure({
  stages: {
    draft: (tools) => tools.task(task()),
    seal: (tools) => tools.approval(task({ returnTo: ['draft', 'form'] })),
    send: async () => closing('send'),
  },
})

export const trip = procedure({
  stages: {
    bus: (tools) => tools.effect('book-bus', { undo: 'cancel-bus' }),
    rooms: (tools) => tools.effect('book-rooms', { undo: 'cancel-rooms', input: { beds: 40 } }),
    leave: (tools) => tools.approval(task()),
  },
})

export const parcels = procedure({
  stages: {
    order: (tools) => tools.task(task()),
    receive: async (tools) => {
      await tools.approval(task({ onReject: 'order' }))
      return tools.facts['receive']?.['more'] === true ? again : undefined
    },
  },
})

export const errand = procedure({
  order: ({ facts }) => (facts['request']?.['urgent'] === true ? ['buy', 'ask'] : ['ask', 'buy']),
  stages: {
    ask: (tools) => tools.task(task({ returnTo: ['form'] })),
    buy: (tools) => tools.task(task()),
  },
})

export const lunch = procedure({
  stages: {
    price: (tools) => tools.task(task()),
    menu: async (tools) => {
      await tools.task(task({ returnTo: ['form'] }))
      const isDearer = tools.facts['menu']?.['dearer'] === true
      const price = await tools.choose(`price/${tools.round}`, isDearer ? 'changed' : 'same')
      return price === 'changed' ? back('price') : tools.effect('order-lunch')
    },
  },
})
