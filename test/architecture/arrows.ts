/** The arrows of ARCHITECTURE.md as data, by names of folders: a file may move within its folder without a change here. */

/** Which of our packages the source of a package may import. A name may end in `*`. */
export const packageArrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'provider-*': ['core'],
  testkit: ['core'],
  store: ['core'],
  outbox: ['store', 'bounce', 'core'],
  ui: ['core'],
  cli: ['core', 'provider-*', 'preflight', 'bounce'],
  demo: ['core', 'provider-*', 'testkit', 'preflight', 'cli'],
  bounce: ['core'],
  preflight: ['core'],
  'nodemailer-transport': ['core'],
  opentelemetry: ['core'],
}

/** Tests that stay pure: they import nothing of ours but their own package. */
export const pureTests: readonly string[] = ['core']

/** Folders that import nothing of Node, so that a browser can have them. */
export const withoutNode: readonly string[] = [
  'packages/core/src/diagnosis',
  'packages/core/src/limits',
  'packages/core/src/settings',
  'packages/core/src/texts',
  'packages/preflight/src/change',
  'packages/preflight/src/dkim',
  'packages/preflight/src/dmarc',
  'packages/preflight/src/dns',
  'packages/preflight/src/handover',
  'packages/preflight/src/mailboxes',
  'packages/preflight/src/report',
  'packages/preflight/src/spf',
  'packages/preflight/src/texts',
]

/** Folders whose code runs in a browser, and what of ours it may import: never a provider or a server. */
export const browserArrows: Readonly<Record<string, readonly string[]>> = {
  'apps/playground/web/src': ['core', 'ui', 'preflight'],
  'apps/docs/src/components': ['core', 'ui'],
  'apps/docs/src/pages': ['core', 'ui'],
  'apps/docs/src/theme': ['core', 'ui'],
  'packages/ui/src': ['core'],
}

/** Layers within a folder, from the ground up. A file imports from its own layer or a lower one. `.` are the files beside the folders. */
export const layers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'packages/core/src': [
    ['contract'],
    ['diagnosis', 'secrets', 'oauth'],
    ['settings'],
    ['texts', 'message', 'limits'],
    ['smtp'],
    ['http'],
    ['mailer'],
    ['.'],
  ],
  'apps/playground/web/src': [
    ['state'],
    ['components'],
    ['result'],
    ['workbench'],
    ['bulk', 'company', 'test-all', 'inbox', 'scenarios', 'snippets', 'returned', 'preflight'],
    ['help'],
    ['shell'],
    ['.'],
  ],
  'apps/docs/src': [
    ['messages', 'translations'],
    ['facts', 'transcripts', 'build-output', 'search', 'copy', 'not-found'],
    ['components', 'home', 'updates'],
    ['pages', 'theme', 'og'],
    ['.'],
  ],
}
