import type { ReactNode } from 'react'
import { Icon, type IconName } from '../components/icon.tsx'
import type { Tone } from './verdict.ts'

const icons: Readonly<Record<Tone, IconName>> = { ok: 'check', warn: 'warn', bad: 'cross', idle: 'dash' }

/** Words with the sign of how good that is. */
export const Toned = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <span className="verdict" data-tone={tone}>
    <Icon name={icons[tone]} size={16} />
    <span>{children}</span>
  </span>
)
