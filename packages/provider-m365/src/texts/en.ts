import { accountTexts } from './en/account.ts'
import { applicationTexts } from './en/application.ts'
import { graphTexts } from './en/graph.ts'
import { messageTexts } from './en/message.ts'
import { serverTexts } from './en/server.ts'
import { settingsTexts } from './en/settings.ts'
import type { M365Texts } from './m365-texts.ts'

export const en: M365Texts = {
  ...settingsTexts,
  ...accountTexts,
  ...applicationTexts,
  ...serverTexts,
  ...messageTexts,
  ...graphTexts,
}
