import { dropDraft } from '../state/drafts.ts'
import { removeCard } from '../state/overview.ts'
import { navigate } from '../state/route.ts'

/** Deletes a user with what was typed for them, and leaves their card. @throws HttpError */
export const removeUser = async (code: string): Promise<void> => {
  await removeCard(code)
  dropDraft(code)
  navigate({ screen: 'workbench' })
}
