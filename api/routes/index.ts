// Every route of the api.

import type { Route } from '../http/route.ts'
import { actOnTask, submitRequest, withdrawRequest } from './acts.ts'
import { openApi, problemCode, problemCodes } from './docs.ts'
import { events } from './events.ts'
import { file, upload } from './files.ts'
import { requests, tasks } from './lists.ts'
import { me } from './me.ts'
import { previewOfRequest, process, processes } from './processes.ts'
import { commentOnRequest, proof, request, sheet, trail } from './requests.ts'
import { signIn, signOut } from './sign-in.ts'
import { health, ready } from './system.ts'
import { draft, task } from './tasks.ts'
import { worktime } from './worktime.ts'
import { worktimeBetween, worktimeDue } from './worktime-try.ts'

export const ROUTES: readonly Route[] = [
  [health, ready, openApi, problemCodes, problemCode],
  [signIn, signOut, me],
  [processes, process, previewOfRequest],
  [requests, submitRequest, request, trail, proof, sheet, withdrawRequest, commentOnRequest],
  [tasks, task, draft, actOnTask],
  [upload, file, events],
  [worktime, worktimeDue, worktimeBetween],
].flat()
