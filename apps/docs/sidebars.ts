import type { SidebarsConfig } from '@docusaurus/plugin-content-docs'

const group = (key: string, label: string, items: readonly string[], link?: string) => ({
  type: 'category' as const,
  key,
  label,
  collapsed: key !== 'start' && key !== 'providers',
  items: [...items],
  ...(link ? { link: { type: 'doc' as const, id: link } } : {}),
})

const sidebars: SidebarsConfig = {
  docs: [
    'index',
    group('start', 'Get started', [
      'get-started/choose-a-sender',
      'get-started/quickstart',
      'get-started/user-card',
    ]),
    group(
      'providers',
      'Set up a provider',
      [
        'providers/directo',
        'providers/m365',
        'providers/m365-admin',
        'providers/m365-password',
        'providers/gmail',
        'providers/gmail-workspace',
        'providers/without-smtp',
        'providers/zone',
        'providers/inbox',
        'providers/own-server',
      ],
      'providers/index',
    ),
    group('configure', 'Configure senders', [
      'configure/ports-and-encryption',
      'configure/one-configuration',
      'configure/effective-settings',
      'configure/reply-to',
      'configure/event-domain',
      'configure/attachments-and-editing',
      'configure/bulk-mail',
      'configure/ip-allowlist',
      'configure/credentials',
    ]),
    group('deliverability', 'Deliverability', [
      'deliverability/spf-dkim-dmarc',
      'deliverability/domain-owner',
      'deliverability/sent-folder',
      'deliverability/bounces',
      'deliverability/returned-mail',
      'deliverability/responsibility',
    ]),
    group(
      'playground',
      'Playground',
      ['playground/transcript', 'playground/scenarios', 'playground/share'],
      'playground/index',
    ),
    group(
      'troubleshoot',
      'Troubleshoot',
      [
        'troubleshoot/error-334',
        'troubleshoot/sign-in',
        'troubleshoot/connection-and-tls',
        'troubleshoot/sender-rejected',
        'troubleshoot/not-arrived',
        'troubleshoot/report',
      ],
      'troubleshoot/index',
    ),
    group('reference', 'Reference', [
      'reference/errors',
      'reference/presets',
      'reference/settings',
      'reference/limits',
      'reference/shortcuts',
      'reference/glossary',
    ]),
    group('develop', 'Develop', [
      'develop/embed',
      'develop/recipes',
      'develop/store-and-bulk',
      'develop/own-transaction',
      'develop/returned-mail',
      'develop/production',
      'develop/api',
      'develop/where-it-runs',
      'develop/what-changed',
      'develop/oauth-app',
      'develop/custom-provider',
      'develop/testing',
      'develop/contribute-docs',
    ]),
  ],
}

export default sidebars
