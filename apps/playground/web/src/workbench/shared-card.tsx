import { useEffect, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { AddUser } from './add-user.tsx'
import { sharedCard } from './share.ts'

const take = (): CardDraft | undefined => {
  const card = sharedCard(location.hash)
  if (location.hash.startsWith('#share=')) history.replaceState(null, '', location.pathname + location.search)
  return card
}

/** A card that came with a link; it is added only when the reader says so. */
export const SharedCard = () => {
  const [card, setCard] = useState<CardDraft>()
  useEffect(() => {
    setCard((present) => take() ?? present)
  }, [])
  return card ? <AddUser from={card} onClose={() => setCard(undefined)} /> : null
}
