import { agreementTexts } from './et/agreement.ts'
import { apiTexts } from './et/api.ts'
import { connectionTexts } from './et/connection.ts'
import { deliveryTexts } from './et/delivery.ts'
import { faultTexts } from './et/faults.ts'
import { words } from './et/labels.ts'
import { recipientTexts } from './et/recipient.ts'
import { serviceTexts } from './et/service.ts'
import { settingsTexts } from './et/settings.ts'
import type { CoreTexts } from './labels.ts'

export const et: CoreTexts = {
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
