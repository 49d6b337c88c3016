import presets from '@facts/presets.json'
import { CopyableCode } from '../copy/button.tsx'
import { foreignFroms, phrase, securities, signIns } from '../facts/phrases.ts'
import type { PresetFacts } from '../facts/types.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

const signInOf = (preset: PresetFacts): string => {
  if (preset.sender.endsWith('-oauth')) return 'oauth'
  return preset.signIn === 'required' ? (preset.secret ?? 'password') : preset.signIn
}

const presetOf = (id: string): PresetFacts => {
  const preset = presets.find((candidate) => candidate.id === id)
  if (!preset) throw new Error(`No provider has the id "${id}"../parts`)
  return preset
}

/** What to enter for a provider, straight from its package. `sender` shows the values of another of its ways. */
export const PresetSummary = ({ id, sender }: { readonly id: string; readonly sender?: string }) => {
  const { t, locale } = useSite()
  const preset = presetOf(id)
  const chosen = sender ?? preset.sender
  return (
    <dl className="facts">
      <dt>{t('sender')}</dt>
      <dd>{preset.senders.find(({ id: one }) => one === chosen)?.name ?? chosen}</dd>
      <dt>{t('server')}</dt>
      <dd>
        <CopyableCode text={preset.server} />
      </dd>
      <dt>{t('encryption')}</dt>
      <dd>{phrase(securities, preset.security, locale)}</dd>
      {preset.alternatives.length > 0 && (
        <>
          <dt>{t('alternatives')}</dt>
          <dd>
            {preset.alternatives.map(({ server, security }) => (
              <div key={`${server}${security}`}>
                <CopyableCode text={server} /> {phrase(securities, security, locale)}
              </div>
            ))}
          </dd>
        </>
      )}
      <dt>{t('signIn')}</dt>
      <dd>{phrase(signIns, signInOf({ ...preset, sender: chosen }), locale)}</dd>
    </dl>
  )
}

/** All providers side by side. */
export const ProviderTable = () => {
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('provider')}</th>
          <th>{t('server')}</th>
          <th>{t('encryption')}</th>
          <th>{t('signIn')}</th>
          <th>{t('foreignFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {presets.map((preset) => (
          <tr key={preset.id}>
            <td>{preset.name}</td>
            <td>
              <CopyableCode text={preset.server} />
            </td>
            <td>{phrase(securities, preset.security, locale)}</td>
            <td>{phrase(signIns, signInOf(preset), locale)}</td>
            <td>{phrase(foreignFroms, preset.foreignFrom, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The addresses from which a provider's own servers connect, for allow-lists. */
export const EgressList = ({ id }: { readonly id: string }) => (
  <ul>
    {presetOf(id).egress.map((address) => (
      <li key={address}>
        <CopyableCode text={address} />
      </li>
    ))}
  </ul>
)
