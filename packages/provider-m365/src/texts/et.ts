import { accountTexts } from './et/account.ts'
import { applicationTexts } from './et/application.ts'
import { graphTexts } from './et/graph.ts'
import { messageTexts } from './et/message.ts'
import { serverTexts } from './et/server.ts'
import { settingsTexts } from './et/settings.ts'
import type { M365Texts } from './m365-texts.ts'

export const et: M365Texts = {
  ...settingsTexts,
  ...accountTexts,
  ...applicationTexts,
  ...serverTexts,
  ...messageTexts,
  ...graphTexts,
}
