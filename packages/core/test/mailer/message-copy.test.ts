import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { copyWhileRead } from '../../src/mailer/message-copy.ts'

const pieces = ['Tere, ', 'Jaan', '!'].map((text) => Buffer.from(text))

describe('a message that is kept while it is sent', () => {
  it('goes out as it is, and is there as a whole afterwards', async () => {
    const { content, sent } = copyWhileRead(Readable.from(pieces), 11)
    expect((await buffer(content as Readable)).toString()).toBe('Tere, Jaan!')
    expect(sent()?.toString()).toBe('Tere, Jaan!')
  })

  it('goes out as it is when it is longer than what is kept, and is not there afterwards', async () => {
    const { content, sent } = copyWhileRead(Readable.from(pieces), 10)
    expect((await buffer(content as Readable)).toString()).toBe('Tere, Jaan!')
    expect(sent()).toBeUndefined()
  })

  it('that is bytes is not touched', () => {
    const bytes = Buffer.from('Tere!')
    expect(copyWhileRead(bytes, 1).content).toBe(bytes)
    expect(copyWhileRead(bytes, 1).sent()).toBe(bytes)
  })

  it('ends its source when no one reads on, and passes a failure of the source on', async () => {
    const source = Readable.from(pieces)
    const { content } = copyWhileRead(source, 100)
    for await (const _ of content) break
    expect(source.destroyed).toBe(true)
    const broken = new Readable({
      read() {
        this.destroy(new Error('disk error'))
      },
    })
    await expect(buffer(copyWhileRead(broken, 100).content as Readable)).rejects.toThrow('disk error')
  })
})
