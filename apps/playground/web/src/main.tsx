import '@saatja/ui/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/shell.css'
import './styles/workbench.css'
import './styles/result.css'
import './styles/inbox.css'
import './styles/pages.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const page = document.getElementById('page')
if (page)
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
