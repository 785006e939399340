import { AddressInfo, connect, createServer, Server, Socket } from 'node:net';

/** Passes bytes on to a server, TLS and all, and cuts connections when it is told to. */
export class CuttingProxy {
  /** Bytes of answers that still get through; as many as there are unless set. */
  remaining = Number.POSITIVE_INFINITY;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  static async before(url: string): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(url));
    await new Promise<void>(resolve => {
      proxy.#server.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  private constructor({ hostname, port }: URL) {
    this.#server = createServer(client => {
      const server = connect(Number(port), hostname);
      this.#keep(client, server);
      client.pipe(server);
      server.on('data', chunk => {
        client.write(chunk.subarray(0, Math.min(chunk.length, this.remaining)));
        this.remaining -= chunk.length;
        if (this.remaining <= 0) {
          client.destroy();
          server.destroy();
        }
      });
    });
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#sockets.forEach(socket => socket.destroy());
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  #keep(client: Socket, server: Socket): void {
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
