import { createServer } from 'node:net';
import { serve, Served } from '../__testUtils__/serve';
import { HttpTransport } from './HttpTransport';

describe('HttpTransport', () => {
  let served: Served | undefined;
  let transport: HttpTransport | undefined;

  afterEach(async () => {
    await transport?.close();
    await served?.close();
    served = undefined;
  });

  const open = (baseUrl: string, timeoutMs = 5000) => {
    transport = new HttpTransport({
      baseUrl,
      timeoutMs,
      maxResponseBytes: 1024 * 1024,
    });
    return transport;
  };
  const get = (path = '/', signal = new AbortController().signal) =>
    transport!.send({ method: 'GET', path, signal });

  it('answers status, cookies without their attributes, and the body as UTF-8', async () => {
    served = await serve((_, response) => {
      response.writeHead(500, {
        'set-cookie': ['session="a=b"; Path=/; Secure', 'other=1'],
      });
      response.end('Größe');
    });
    open(served.url);
    await expect(get()).resolves.toEqual({
      status: 500,
      cookies: ['session="a=b"', 'other=1'],
      body: 'Größe',
    });
  });

  it('does not follow to where it was not sent', async () => {
    served = await serve((request, response) => {
      response.writeHead(request.url === '/' ? 302 : 200, { location: '/b' });
      response.end();
    });
    open(served.url);
    await expect(get()).resolves.toMatchObject({ status: 302 });
  });

  it('refuses an answer that is too large, and ends the connection', async () => {
    let ended = false;
    served = await serve((_, response) => {
      response.on('close', () => {
        ended = true;
      });
      const more = () => response.write(Buffer.alloc(64 * 1024), () => more());
      more();
    });
    open(served.url);
    await expect(get()).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('more than 1 MiB'),
    });
    await transport!.close();
    for (let i = 0; i < 50 && !ended; i++) {
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    }
    expect(ended).toBe(true);
  });

  it.each(['before the answer', 'in the middle of it', 'that promised more'])(
    'reports a connection that is cut %s',
    async when => {
      served = await serve((request, response) => {
        if (when === 'that promised more') {
          response.writeHead(200, { 'content-length': 1000 });
        }
        if (when !== 'before the answer') {
          response.write('<Envelope>');
        }
        setTimeout(() => request.socket.destroy(), 20);
      });
      open(served.url);
      await expect(get()).rejects.toMatchObject({
        code: 'cut',
        message: expect.stringContaining('was cut before its answer'),
      });
    },
  );

  it('gives up on one that does not answer in time, however slowly it trickles', async () => {
    served = await serve((_, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    open(served.url, 200);
    await expect(get()).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('did not answer within 0.2 s'),
    });
  });

  it('reports that nobody is there', async () => {
    const { url, close } = await serve(() => {});
    await close();
    open(url);
    await expect(get()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('reports one that speaks something else', async () => {
    const server = createServer(socket => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as { port: number };
    open(`http://127.0.0.1:${port}`);
    await expect(get()).rejects.toMatchObject({
      code: 'not-a-vcenter',
      message: expect.stringContaining('does not speak HTTP'),
    });
    await transport!.close();
    open(`https://127.0.0.1:${port}`);
    await expect(get()).rejects.toMatchObject({
      code: 'not-a-vcenter',
      message: expect.stringContaining('does not speak TLS'),
    });
    server.close();
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    served = await serve(() => controller.abort());
    open(served.url);
    await expect(get('/', controller.signal)).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});
