import type { FaultId } from '../diagnosis/faults.ts'
import type { ClassId } from '../diagnosis/reply-class.ts'
import type { RuleId } from '../diagnosis/rules.ts'
import type { CoreFindingCode } from '../settings/finding-codes.ts'

/** What the vault says of a stored secret that it cannot open. */
export type SecretCode = 'secret-damaged' | 'secret-key-missing'

/** Every finding and diagnosis of the core. Each has its texts in every language, or the package does not compile. */
export type CoreTextCode = CoreFindingCode | SecretCode | FaultId | RuleId | ClassId
