// The policy as it is kept: what is new in the form is told apart from it.

import { createContext } from 'react'

export const SavedContext = createContext<unknown>({})
