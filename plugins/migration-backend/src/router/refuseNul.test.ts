import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { refuseNul } from './refuseNul';

describe('refuseNul', () => {
  const app = express()
    .use(refuseNul)
    .use((req, res) => {
      res.json(req.path);
    })
    .use(mockErrorHandler());

  it.each(['/v1/estates/%00', '/v1/estates?filter=a%00b'])(
    'refuses %s',
    async path => {
      const response = await request(app).get(path);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toMatch(/NUL/);
    },
  );

  it('lets everything else pass', async () => {
    const response = await request(app).get('/v1/estates?filter=%2500');
    expect(response.status).toBe(200);
  });
});
