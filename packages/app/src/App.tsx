import { createApp } from '@backstage/frontend-defaults';
import { authModule } from './modules/auth';
import { catalogGraphModule } from './modules/catalogGraph';
import { homeModule } from './modules/home';
import { languagesModule } from './modules/languages';
import { navModule } from './modules/nav';

// Every plugin of package.json is discovered (`app.packages: all`); these are the portal's own parts.
export default createApp({
  features: [
    authModule,
    catalogGraphModule,
    homeModule,
    languagesModule,
    navModule,
  ],
});
