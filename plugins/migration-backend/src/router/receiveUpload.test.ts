import { existsSync, readFileSync } from 'node:fs';
import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { receiveUpload, ReceivedUpload } from './receiveUpload';

describe('receiveUpload', () => {
  let files: string[] = [];
  const use = jest.fn(async (upload: ReceivedUpload) => {
    files.push(upload.file);
    return { ...upload, contents: readFileSync(upload.file, 'utf8') };
  });
  const app = express()
    .post('/', (req, res, next) => {
      receiveUpload(req, 1000, use).then(body => res.json(body), next);
    })
    .use(mockErrorHandler());

  beforeEach(() => {
    files = [];
    use.mockClear();
  });

  const send = (contents: Buffer, fileName = 'a.csv') =>
    request(app)
      .post('/')
      .field('kind', 'dependencies')
      .attach('file', contents, fileName);

  it('hands over the file and the fields, and removes the file afterwards', async () => {
    const response = await send(Buffer.from('a,b\n'), 'Flüsse.csv');
    expect(response.body).toMatchObject({
      fields: { kind: 'dependencies' },
      fileName: 'Flüsse.csv',
      contents: 'a,b\n',
    });
    expect(files.map(existsSync)).toEqual([false]);
  });

  it('packs several files into one, each under a name of its own', async () => {
    const unpacked: Record<string, string> = {};
    use.mockImplementationOnce(async upload => {
      files.push(upload.file);
      for (const [name, bytes] of Object.entries(
        unzipSync(readFileSync(upload.file)),
      )) {
        unpacked[name] = strFromU8(bytes);
      }
      return { ...upload, contents: '' };
    });
    const { body } = await request(app)
      .post('/')
      .attach('file', Buffer.from('one'), 'vInfo.csv')
      .attach('file', Buffer.from(''), 'Größe.csv')
      .attach('file', Buffer.from('three'), 'C:\\export\\VINFO.csv');
    expect(body).toMatchObject({ count: 3, fileName: 'vInfo.csv and 2 more' });
    expect(unpacked).toEqual({
      'vInfo.csv': 'one',
      'Größe.csv': '',
      '2/VINFO.csv': 'three',
    });
    expect(files.map(existsSync)).toEqual([false]);
  });

  it('refuses files that are too large together with 413', async () => {
    const both = (bytes: number) =>
      request(app)
        .post('/')
        .attach('file', Buffer.alloc(500), 'a.csv')
        .attach('file', Buffer.alloc(bytes), 'b.csv');
    expect((await both(500)).status).toBe(200);
    expect((await both(501)).status).toBe(413);
  });

  it('refuses more files than an export has', async () => {
    const form = Array.from(
      { length: 201 },
      (_, i) =>
        `--b\r\ncontent-disposition: form-data; name="file"; filename="${i}"\r\n\r\na\r\n`,
    );
    const { status, body } = await request(app)
      .post('/')
      .set('content-type', 'multipart/form-data; boundary=b')
      .send(`${form.join('')}--b--\r\n`);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(/more than 200 files/),
    ]);
  });

  it('removes the file when what comes after fails', async () => {
    use.mockImplementationOnce(async ({ file }) => {
      files.push(file);
      throw new Error('no');
    });
    expect((await send(Buffer.from('a'))).status).toBe(500);
    expect(files.map(existsSync)).toEqual([false]);
  });

  it('takes no path and no control characters from a file name', async () => {
    const form = [
      '--b',
      `content-disposition: form-data; name="file"; filename*=UTF-8''..%2Fetc%2Fa%00b%0A.csv`,
      'content-type: text/csv',
      '',
      'a',
      '--b--',
      '',
    ].join('\r\n');
    const { body } = await request(app)
      .post('/')
      .set('content-type', 'multipart/form-data; boundary=b')
      .send(form);
    expect(body.fileName).toBe('ab.csv');
  });

  it('refuses a file that is too large with 413', async () => {
    expect((await send(Buffer.alloc(1000))).status).toBe(200);
    const { status, body } = await send(Buffer.alloc(1001));
    expect(status).toBe(413);
    expect(body.error).toMatchObject({
      name: 'PayloadTooLargeError',
      message: expect.stringMatching(
        /larger than 1\.0 kB.*migration\.imports\.maxUploadMiB/,
      ),
    });
    expect(use).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['no form', () => request(app).post('/').send({ a: 1 }), /multipart/],
    ['no file', () => request(app).post('/').field('kind', 'a'), /no file/],
    [
      'a form that breaks off',
      () =>
        request(app)
          .post('/')
          .set('content-type', 'multipart/form-data; boundary=b')
          .send(
            '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nab',
          ),
      /broke off/,
    ],
  ])('refuses a request with %s', async (_, ask, message) => {
    const { status, body } = await ask();
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
    expect(use).not.toHaveBeenCalled();
  });
});
