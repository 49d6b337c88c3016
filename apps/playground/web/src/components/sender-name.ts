import { useCallback } from 'react'
import { useStoredPart } from '../state/overview.ts'

/** What people call a mail sender; one that is not known goes by its id. */
export const useSenderName = (): ((id: string) => string) => {
  const senders = useStoredPart((stored) => stored.senders)
  return useCallback((id) => senders.find((one) => one.id === id)?.name ?? id, [senders])
}
