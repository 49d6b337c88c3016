import type { CardDraft, CardView } from '../../../server/contract.ts'

/** What is stored, as it would be typed. The password and the server it is for stay on the server. */
export const draftOf = ({
  code,
  email,
  name,
  mail: { passwordFor: _server, ...mail },
}: CardView): CardDraft => ({
  code,
  email,
  ...(name === undefined ? {} : { name }),
  mail,
})
