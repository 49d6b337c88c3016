import type { Provider } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'

export const providers: readonly Provider[] = [directo(), gmail(), inbox(), m365(), zone()]
