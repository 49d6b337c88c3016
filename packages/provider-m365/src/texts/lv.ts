import { accountTexts } from './lv/account.ts'
import { applicationTexts } from './lv/application.ts'
import { graphTexts } from './lv/graph.ts'
import { messageTexts } from './lv/message.ts'
import { serverTexts } from './lv/server.ts'
import { settingsTexts } from './lv/settings.ts'
import type { M365Texts } from './m365-texts.ts'

export const lv: M365Texts = {
  ...settingsTexts,
  ...accountTexts,
  ...applicationTexts,
  ...serverTexts,
  ...messageTexts,
  ...graphTexts,
}
