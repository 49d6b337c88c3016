import { agreementTexts } from './en/agreement.ts'
import { apiTexts } from './en/api.ts'
import { connectionTexts } from './en/connection.ts'
import { deliveryTexts } from './en/delivery.ts'
import { faultTexts } from './en/faults.ts'
import { words } from './en/labels.ts'
import { recipientTexts } from './en/recipient.ts'
import { serviceTexts } from './en/service.ts'
import { settingsTexts } from './en/settings.ts'
import type { CoreTexts } from './labels.ts'

export const en: CoreTexts = {
  words,
  table: {
    ...settingsTexts,
    ...faultTexts,
    ...connectionTexts,
    ...agreementTexts,
    ...apiTexts,
    ...deliveryTexts,
    ...serviceTexts,
    ...recipientTexts,
  },
}
