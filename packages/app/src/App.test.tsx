import { render, waitFor } from '@testing-library/react';
import App from './App';

it('renders with every discovered plugin', async () => {
  process.env = {
    ...process.env,
    NODE_ENV: 'test',
    APP_CONFIG: [
      {
        data: {
          app: { title: 'Test', baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
        context: 'test',
      },
    ] as unknown as string,
  };

  const { baseElement } = render(App.createRoot());

  await waitFor(() => expect(baseElement.textContent).not.toBe(''));
});
