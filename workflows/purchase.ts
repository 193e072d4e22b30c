/** A purchase, from the sent form to the archive. 凡购物必定货比三家；校长一支笔. */

import type { PurchasePolicy } from '../domain/processes/purchase/policy-type.ts'
import {
  acceptanceTask,
  approvalTask,
  awaitsMore,
  orderTask,
  quotesFit,
  quotesTask,
  stageOrder,
} from '../domain/processes/purchase/stages.ts'
import { again, back, closing, procedure } from './procedure.ts'

export const purchase = procedure<PurchasePolicy>({
  order: stageOrder,
  stages: {
    quotes: (request) => request.task(quotesTask(request)),
    approval: async (request) => {
      // Whoever revised the request may have asked for other goods: then there are no prices for them yet.
      if (request.round > 1 && (await request.choose(`goods/${request.round}`, goodsNow(request))) === 'changed') {
        return back('quotes')
      }
      return request.approval(approvalTask(request))
    },
    order: (request) => request.task(orderTask(request)),
    acceptance: async (request) => {
      await request.approval(acceptanceTask(request))
      // Something is still to be delivered: it is accepted by the same three when it comes.
      return awaitsMore(request.facts) ? again : undefined
    },
    archive: async () => closing('archive'),
  },
})

function goodsNow({ facts }: { facts: Parameters<typeof quotesFit>[0] }): string {
  return quotesFit(facts) ? 'same' : 'changed'
}
