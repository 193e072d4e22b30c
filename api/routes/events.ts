// Server-sent events: "look at this request", to people who may see it.

import { refuse } from '../../domain/desk/refusal.ts'
import { openStream } from '../events/stream.ts'
import { route } from '../http/route.ts'

export const events = route(
  {
    method: 'get',
    path: '/events',
    summary: 'A stream of what has changed',
    tag: 'System',
    answers: {
      200: {
        description:
          '`look`: look at everything (sent first, and after a break). `changed` {requestId}: this request has changed. `notice`: the person was told something.',
        type: 'text/event-stream',
      },
    },
    refuses: ['too-many-streams'],
  },
  ({ req, res, actor, services }) => {
    if (req.method === 'HEAD') return {}
    if (services.hub.countOf(actor) >= services.settings.limits.streams) return refuse('too-many-streams')
    openStream(req, res, actor, services)
    return 'sent'
  },
)
