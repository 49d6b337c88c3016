// A proxy on loopback that holds every byte back: `delay.ts PORT MILLISECONDS`, each way. Prints its port.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

const [, , port, delay] = process.argv.map(Number)

const forward = (from: Socket, to: Socket): void => {
  const later = (work: () => void) => setTimeout(work, delay)
  from.setNoDelay(true)
  from.on('data', (chunk) => later(() => to.write(chunk)))
  from.on('end', () => later(() => to.end()))
  from.on('error', () => to.destroy())
}

const server = createServer({ allowHalfOpen: true }, (client) => {
  const upstream = connect({ port: port ?? 0, host: '127.0.0.1', allowHalfOpen: true })
  forward(client, upstream)
  forward(upstream, client)
}).listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
