interface Address {
  readonly name: string
  readonly address: `${string}@${string}`
}

/** What every library is asked to send: the same objects. */
export interface BenchMail {
  readonly from: Address
  readonly to: Address
  readonly subject: string
  readonly text: string
  readonly attachment?: { readonly filename: string; readonly contentType: string; readonly content: Buffer }
}

/** One way of sending through the server on a port of 127.0.0.1, without encryption and sign-in. */
export interface BenchSender {
  send(mail: BenchMail): Promise<void>
  close(): Promise<void>
}

export const connections = 5

/** Mails that whoever has a queue is given at once: enough of them wait for each connection. */
export const inHand = 4 * connections

export const mail: BenchMail = {
  from: { name: 'Mari Maasikas', address: 'mari@kivi.ee' },
  to: { name: 'Jüri Tamm', address: 'juri@tamm.ee' },
  subject: 'Arve 2026-117',
  text: 'Tere! Saadame arve oktoobri tööde eest. Palume tasuda seitsme päeva jooksul.\n'.repeat(15),
}

/** The mail with a file of so many bytes. */
export const mailWithFile = (bytes: number): BenchMail => ({
  ...mail,
  attachment: {
    filename: 'arve-2026-117.pdf',
    contentType: 'application/pdf',
    content: Buffer.from(Array.from({ length: bytes }, (_, at) => (at * 73) % 251)),
  },
})

/** Sends a mail so many times, with never more than so many under way. */
export const sendMany = async (
  sender: BenchSender,
  count: number,
  underWay: number,
  message = mail,
): Promise<void> => {
  let left = count
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await sender.send(message)
    }
  }
  await Promise.all(Array.from({ length: underWay }, one))
}
