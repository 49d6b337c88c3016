import { describe, expect, it } from 'vitest'
import { browserCommand } from '../server/open-browser.ts'

describe('the browser', () => {
  it.each([
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32'],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', {}, undefined],
    ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
    ['darwin', { SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22' }, undefined],
  ] as const)('on %s with %j is opened by %s', (platform, environment, command) =>
    expect(browserCommand(platform, environment)?.[0]).toBe(command),
  )
})
