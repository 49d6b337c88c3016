import type { Fix } from '@saatja/core'
import { createContext } from 'react'

/** How a fix is taken over onto a card; absent where there is no card beside. */
export const FixContext = createContext<((fix: Fix) => void) | undefined>(undefined)
