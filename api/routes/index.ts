// Every route of the api.

import type { Route } from '../http/route.ts'
import { openApi, problemCode, problemCodes } from './docs.ts'
import { me } from './me.ts'
import { signIn, signOut } from './sign-in.ts'
import { health, ready } from './system.ts'

export const ROUTES: readonly Route[] = [health, ready, signIn, signOut, me, openApi, problemCodes, problemCode]
