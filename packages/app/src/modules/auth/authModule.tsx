import { ProxiedSignInPage } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

// The demo portal has no accounts: the guest provider decides who one is (see `npm start -- --as`), so there is nothing
// to ask and nothing to click.
const guestSignInPage = SignInPageBlueprint.make({
  params: {
    loader: async () => props =>
      <ProxiedSignInPage {...props} provider="guest" />,
  },
});

export const authModule = createFrontendModule({
  pluginId: 'app',
  extensions: [guestSignInPage],
});
