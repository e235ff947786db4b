import { createServer, type Server, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'

const PROTOCOL_3 = 196608
const SSL_REQUEST = 80877103
const CANCEL_REQUEST = 80877102

/** Messages after which the database answers: a simple query, a sync, a flush. */
const ASKS = new Set(['Q', 'S', 'H'])

/**
 * The embedded database behind PostgreSQL's wire, so that functions know only `pg` and DATABASE_URL.
 * It has one session, which a connection holds from the first message of an exchange until the
 * database says it is idle again: exchanges and transactions never mix.
 */
export async function serveEmbedded(
  pglite: PGlite,
  port = 0,
): Promise<{ url: string; close: () => Promise<void> }> {
  const turns = turnsOf()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
    new WireConnection(socket, pglite, turns)
  })
  await listening(server, port)
  const address = server.address() as { port: number }
  return {
    url: `postgres://local@127.0.0.1:${address.port}/local`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const listening = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

type Turns = () => Promise<() => void>

/** First come, first served; the returned function ends the turn. */
function turnsOf(): Turns {
  let tail: Promise<void> = Promise.resolve()
  return async () => {
    const before = tail
    let end = () => {}
    tail = new Promise((resolve) => {
      end = resolve
    })
    await before
    return end
  }
}

class WireConnection {
  private unread: Buffer = Buffer.alloc(0)
  private started = false
  private exchange: Buffer[] = []
  private work: Promise<unknown> = Promise.resolve()
  private endTurn: (() => void) | null = null
  private inTransaction = false
  private closed = false

  constructor(
    private readonly socket: Socket,
    private readonly pglite: PGlite,
    private readonly turns: Turns,
  ) {
    socket.on('data', (data) => {
      this.unread = Buffer.concat([this.unread, data])
      this.readMessages()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.closed = true
      this.work = this.work.then(() => this.leave())
    })
  }

  private readMessages() {
    for (let message = this.nextMessage(); message; message = this.nextMessage()) {
      if (!this.started) this.start(message)
      else this.receive(message)
    }
  }

  /** The first messages have no type byte. */
  private nextMessage(): Buffer | null {
    const typeBytes = this.started ? 1 : 0
    if (this.unread.length < typeBytes + 4) return null
    const length = typeBytes + this.unread.readInt32BE(typeBytes)
    if (this.unread.length < length) return null
    const message = this.unread.subarray(0, length)
    this.unread = this.unread.subarray(length)
    return message
  }

  private start(message: Buffer) {
    const code = message.readInt32BE(4)
    if (code === SSL_REQUEST) this.socket.write('N')
    else if (code === CANCEL_REQUEST) this.socket.end()
    else if (code === PROTOCOL_3) {
      this.started = true
      this.socket.write(WELCOME)
    } else this.socket.destroy()
  }

  private receive(message: Buffer) {
    const type = String.fromCharCode(message[0] as number)
    if (type === 'X') {
      this.socket.end()
      return
    }
    this.exchange.push(message)
    if (!ASKS.has(type)) return
    const exchange = Buffer.concat(this.exchange)
    this.exchange = []
    this.work = this.work
      .then(() => this.run(exchange, type === 'H'))
      .catch(() => this.socket.destroy())
  }

  private async run(exchange: Buffer, more: boolean) {
    if (this.closed) return
    this.endTurn ??= await this.turns()
    const answer = Buffer.from(await this.pglite.execProtocolRaw(new Uint8Array(exchange)))
    this.socket.write(answer)
    if (more) return
    this.inTransaction = statusOf(answer) !== 'I'
    if (!this.inTransaction) this.pass()
  }

  /** Whoever hangs up in the middle of a transaction has not committed it. */
  private async leave() {
    if (this.inTransaction) await this.pglite.exec('rollback')
    this.pass()
  }

  private pass() {
    this.inTransaction = false
    this.endTurn?.()
    this.endTurn = null
  }
}

/** The transaction status in the ReadyForQuery that closes an answer: idle, in transaction, failed. */
function statusOf(answer: Buffer): string {
  const ready = answer.subarray(-6)
  if (ready.length < 6 || ready[0] !== 'Z'.charCodeAt(0)) {
    throw new Error('the embedded database left an exchange unanswered')
  }
  return String.fromCharCode(ready[5] as number)
}

function typed(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

const setting = (name: string, value: string) => typed('S', Buffer.from(`${name}\0${value}\0`))

/** No password: it listens on this machine only. */
const WELCOME = Buffer.concat([
  typed('R', int32(0)),
  setting('server_version', '18.0'),
  setting('server_encoding', 'UTF8'),
  setting('client_encoding', 'UTF8'),
  setting('DateStyle', 'ISO, MDY'),
  setting('integer_datetimes', 'on'),
  setting('standard_conforming_strings', 'on'),
  typed('K', int32(process.pid), int32(0)),
  typed('Z', Buffer.from('I')),
])
