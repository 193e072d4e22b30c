// The routes of the peer: those of our api, with the same checks in front. What a person does is sent to the workflow of the
// request instead of being done at once. The request's id stands in the path, so that it need not be looked up.
import { randomUUID } from 'node:crypto'
import { DBOS } from '@dbos-inc/dbos-sdk'
import { z } from 'zod'
import { answered } from '../api/http/answered.ts'
import { type Reply, type Route, route } from '../api/http/route.ts'
import { actOnTask, actShape, submitRequest, withdrawRequest } from '../api/routes/acts.ts'
import { signIn } from '../api/routes/sign-in.ts'
import type { Idempotency } from '../records/answered.ts'
import { submit } from '../records/submit.ts'
import { type Answer, type Procedure, TOPIC, type Told } from './dbos-procedure.ts'

const ANSWER_SECONDS = 60
const id = z.uuid()

export function peerRoutes(procedure: Procedure): Route[] {
  return [signIn, submitting(procedure), acting, withdrawing]
}

function submitting(procedure: Procedure): Route {
  return route(
    {
      method: 'post',
      path: submitRequest.path,
      summary: submitRequest.summary,
      tag: submitRequest.tag,
      body: z.strictObject({ process: z.string(), form: z.unknown() }),
      answers: submitRequest.answers,
    },
    async ({ body, actor, idem, services: { db, now } }) => {
      const result = await submit(db, actor, body, idem, now())
      if (!result.ok) return result
      const { id: requestId } = result.body as { id: string }
      await DBOS.startWorkflow(procedure, { workflowID: requestId })({ schoolId: actor.schoolId, requestId })
      return answered(result)
    },
  )
}

const acting = route(
  {
    method: 'post',
    path: '/requests/:request/tasks/:id/acts',
    summary: actOnTask.summary,
    tag: actOnTask.tag,
    params: z.object({ request: id, id }),
    body: actShape,
    answers: actOnTask.answers,
  },
  ({ params, body, actor, idem }) =>
    told(params.request, { kind: 'act', actor, taskId: params.id, input: body, idem: keyOf(idem) }),
)

const withdrawing = route(
  {
    method: 'post',
    path: '/requests/:id/withdraw',
    summary: withdrawRequest.summary,
    tag: withdrawRequest.tag,
    params: z.object({ id }),
    body: z.strictObject({}),
    answers: withdrawRequest.answers,
  },
  ({ params, actor, idem }) => told(params.id, { kind: 'withdraw', actor, idem: keyOf(idem) }),
)

async function told(requestId: string, message: Told): Promise<Reply> {
  const { key } = message.idem
  await DBOS.send(requestId, message, TOPIC, key)
  const answer = await DBOS.getEvent<Answer>(requestId, key, ANSWER_SECONDS)
  if (!answer) throw new Error(`request ${requestId} does not answer`)
  return answered(answer)
}

function keyOf(idem: Idempotency | undefined): Idempotency {
  return idem ?? { key: randomUUID(), digest: '' }
}
