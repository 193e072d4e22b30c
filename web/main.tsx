// Where the pages begin.

import '@fontsource-variable/noto-sans-sc/index.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { installShell } from './app/install.ts'
import { forgetOld } from './lib/kept.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
forgetOld()
installShell()
