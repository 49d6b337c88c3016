import { createMailer, MailError } from '@saatja/core'
import { startSandbox } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { gmail } from '../src/index.ts'

const appPassword = { username: 'mari@gmail.com', password: 'abcdefghijklmnop' }

const withMailer = async <T>(
  password: string,
  work: (send: () => Promise<unknown>, sandbox: Awaited<ReturnType<typeof startSandbox>>) => Promise<T>,
): Promise<T> => {
  const providers = [gmail()]
  const sandbox = await startSandbox({ providers, accounts: [appPassword] })
  const card = {
    code: 'MARI',
    email: 'mari@kivi.ee',
    mail: { provider: 'gmail', username: 'mari@gmail.com', password },
  }
  const mailer = createMailer({
    providers,
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: () => card },
    dial: sandbox.dial,
  })
  try {
    return await work(() => mailer.send('MARI', { to: 'anna@example.com', subject: 'x', text: 'x' }), sandbox)
  } finally {
    await mailer.close()
    await sandbox.close()
  }
}

it('takes the spaces that Google shows out of the password, and Google rewrites a foreign From', async () => {
  await withMailer('abcd efgh\u00a0ijkl mnop', async (send, sandbox) => {
    await send()
    expect(sandbox.mails()).toMatchObject([
      {
        server: 'smtp.gmail.com:465',
        security: 'tls',
        signIn: { username: 'mari@gmail.com' },
        from: { address: 'mari@gmail.com' },
      },
    ])
    expect(sandbox.mails()[0]?.headers).toContainEqual({
      key: 'x-google-original-from',
      value: expect.stringContaining('mari@kivi.ee'),
    })
  })
})

it('explains a wrong app password with what Google says', async () => {
  await withMailer('zzzz zzzz zzzz zzzz', async (send, sandbox) => {
    const error = await send().catch((each: unknown) => each)
    expect(MailError.is(error) && error).toMatchObject({
      code: 'AUTH',
      stage: 'sign-in',
      diagnosis: { id: 'gmail-password', field: 'password', retry: 'after-sign-in' },
    })
    expect(sandbox.mails()).toEqual([])
  })
})
