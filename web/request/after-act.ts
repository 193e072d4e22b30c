// What the screen shows at once when somebody has signed, before the server has answered: the seat is decided, nothing more
// is offered. What follows from it (whose turn it is next) only the server knows. Pure.

import type { InfiniteData } from '@tanstack/react-query'
import type { InboxPage, Me, OpenedTask, RequestView, Seat, Task, Verdict, WayStage } from '../lib/types.ts'

export type Given = {
  readonly taskId: string
  readonly personId: string
  readonly act: Verdict
  readonly opinion?: string
  readonly at: string
}

export function requestAfter(request: RequestView, given: Given): RequestView {
  const task = request.tasks.find(({ id }) => id === given.taskId)
  return {
    ...request,
    tasks: request.tasks.map((each) => (each.id === given.taskId ? taskAfter(each, given) : each)),
    way: request.way.map((stage) => (stage.key === task?.key ? stageAfter(stage, task, given) : stage)),
  }
}

export function openedAfter(opened: OpenedTask, given: Given): OpenedTask {
  const isIt = opened.task.id === given.taskId
  return {
    ...opened,
    ...(isIt ? { task: taskAfter(opened.task, given) } : {}),
    request: requestAfter(opened.request, given),
  }
}

export function taskAfter(task: Task, given: Given): Task {
  return {
    ...task,
    abilities: [],
    groups: task.groups.map((group) =>
      group.active ? { ...group, seats: group.seats.map((seat) => seatAfter(seat, given)) } : group,
    ),
  }
}

function seatAfter(seat: Seat, { personId, act, opinion, at }: Given): Seat {
  if (seat.state !== 'active' || seat.person.id !== personId) return seat
  return { ...seat, state: 'decided', verdict: act, decidedAt: at, ...(opinion ? { opinion } : {}) }
}

function stageAfter(stage: WayStage, task: Task, { personId, at }: Given): WayStage {
  const active = task.groups.find((group) => group.active)?.key
  return {
    ...stage,
    groups: stage.groups.map((group) => ({
      ...group,
      people: group.people.map((person) =>
        group.key === active && person.id === personId && person.state === 'active'
          ? { ...person, state: 'decided', decidedAt: at }
          : person,
      ),
    })),
  }
}

/** The task leaves the to-do list. */
export function inboxAfter(
  inbox: InfiniteData<InboxPage, string | undefined>,
  taskId: string,
): InfiniteData<InboxPage, string | undefined> {
  const has = inbox.pages.some(({ items }) => items.some(({ id }) => id === taskId))
  if (!has) return inbox
  return {
    ...inbox,
    pages: inbox.pages.map((page) => ({
      ...page,
      items: page.items.filter(({ id }) => id !== taskId),
      ...(page.total === undefined ? {} : { total: Math.max(0, page.total - 1) }),
    })),
  }
}

export function meAfter(me: Me): Me {
  return { ...me, todo: Math.max(0, me.todo - 1) }
}
