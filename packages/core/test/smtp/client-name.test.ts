import { expect, it } from 'vitest'
import { addressClientName, isPublicName, machineClientName } from '../../src/smtp/client-name.ts'

it.each(['mail.kivi.ee', 'erp-1.kivi.co.uk', 'a.xn--p1ai'])('%s is a name that others may know', (name) =>
  expect(isPublicName(name)).toBe(true),
)

it.each([
  'vm',
  'localhost',
  'vm.local',
  'nas.lan',
  'pc.fritz.home',
  '10.0.0.1',
  'a_b.kivi.ee',
  '-a.ee',
  '',
  'ip-10-0-0-1.ec2.internal',
])('%j is not', (name) => expect(isPublicName(name)).toBe(false))

it('a client at an address of the own network does not name it', () => {
  for (const address of ['127.0.0.1', '10.1.2.3', '::1', undefined])
    expect(addressClientName(address)).toBeUndefined()
})

it('a client at a public address names it', () => {
  expect(addressClientName('8.8.8.8')).toBe('[8.8.8.8]')
  expect(addressClientName('2a00:1450::1')).toBe('[IPv6:2a00:1450::1]')
})

it('a machine has a public name or none', async () => {
  const name = await machineClientName()
  expect(name === undefined || isPublicName(name)).toBe(true)
})
