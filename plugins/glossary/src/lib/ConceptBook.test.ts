import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../__testUtils__/handlers';
import { GlossaryClient } from '../api';
import { ConceptBook } from './ConceptBook';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const client = () =>
  new GlossaryClient({
    discoveryApi: mockApis.discovery(),
    fetchApi: mockApis.fetch(),
  });

function countRequests() {
  const seen: string[] = [];
  server.events.on('request:start', ({ request }) => {
    seen.push(new URL(request.url).pathname.replace('/api/glossary', ''));
  });
  return seen;
}
afterEach(() => server.events.removeAllListeners());

const names = (...concepts: [ref: string, label: string][]) =>
  http.get(`${glossaryUrl}/v1/label-index`, () =>
    HttpResponse.json({
      digest: 'd',
      concepts: concepts.map(([ref, label]) => ({
        ref,
        label,
        labels: [{ text: label, kind: 'preferred' }],
      })),
    }),
  );

describe('ConceptBook', () => {
  it('finds by reference and by every whole label, with one request for all', async () => {
    const seen = countRequests();
    const book = new ConceptBook(client());
    await expect(
      Promise.all(
        ['vsphere:drs', 'DRS', 'drs', 'Distributed Resource Scheduler'].map(
          name => book.find(name),
        ),
      ),
    ).resolves.toEqual(Array(4).fill('vsphere:drs'));
    expect(seen).toEqual(['/v1/label-index']);
  });

  it('neither completes nor corrects what is written in a document', async () => {
    const book = new ConceptBook(client());
    expect(await book.find('Distributed Res')).toBeUndefined();
    expect(await book.find('vsphere:nothing')).toBeUndefined();
  });

  it('does not choose between meanings, unless told the side', async () => {
    server.use(
      names(
        ['vsphere:cluster', 'Cluster'],
        ['kubernetes:cluster', 'Cluster'],
        ['vsphere:drs', 'DRS'],
      ),
    );
    const book = new ConceptBook(client());
    expect(await book.find('cluster')).toBeUndefined();
    expect(await book.find('cluster', 'kubernetes')).toBe('kubernetes:cluster');
    expect(await book.find('drs', 'kubernetes')).toBe('vsphere:drs');
  });

  it('reads a concept once, and again when it is old', async () => {
    const seen = countRequests();
    let now = 0;
    const book = new ConceptBook(client(), () => now);
    const [first] = await Promise.all([
      book.read('vsphere:drs'),
      book.read('vsphere:drs'),
    ]);
    expect(first).toMatchObject({ ref: 'vsphere:drs' });
    expect(seen).toHaveLength(1);
    now = 10 * 60_000;
    await book.read('vsphere:drs');
    expect(seen).toHaveLength(2);
  });

  it('keeps the languages apart', async () => {
    const asked: (string | null)[] = [];
    server.events.on('request:start', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('lang'));
    });
    const book = new ConceptBook(client());
    for (const lang of [undefined, 'ja', 'ja', undefined]) {
      await book.read('vsphere:drs', lang);
    }
    expect(asked).toEqual([null, 'ja']);
  });

  it('answers nothing for a concept that is not there, and asks again after a failure', async () => {
    const book = new ConceptBook(client());
    expect(await book.read('vsphere:nothing')).toBeUndefined();
    server.use(
      http.get(
        `${glossaryUrl}/v1/concepts/vsphere/drs`,
        () => errorResponse(503, 'ServiceUnavailableError', 'Restarting.'),
        { once: true },
      ),
    );
    await expect(book.read('vsphere:drs')).rejects.toMatchObject({
      statusCode: 503,
    });
    expect(await book.read('vsphere:drs')).toMatchObject({
      ref: 'vsphere:drs',
    });
  });

  it('is one book for one API', () => {
    const api = client();
    expect(ConceptBook.of(api)).toBe(ConceptBook.of(api));
    expect(ConceptBook.of(api)).not.toBe(ConceptBook.of(client()));
  });
});
