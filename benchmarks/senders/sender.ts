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
}

/** One way of sending through the server on a port of 127.0.0.1, without encryption and sign-in. */
export interface BenchSender {
  send(mail: BenchMail): Promise<void>
  close(): Promise<void>
}

export const connections = 5

export const mail: BenchMail = {
  from: { name: 'Mari Maasikas', address: 'mari@kivi.ee' },
  to: { name: 'Jüri Tamm', address: 'juri@tamm.ee' },
  subject: 'Arve 2026-117',
  text: 'Tere! Saadame arve oktoobri tööde eest. Palume tasuda seitsme päeva jooksul.\n'.repeat(15),
}

/** Sends the mail so many times, with never more than so many under way. */
export const sendMany = async (sender: BenchSender, count: number, underWay: number): Promise<void> => {
  let left = count
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await sender.send(mail)
    }
  }
  await Promise.all(Array.from({ length: underWay }, one))
}
