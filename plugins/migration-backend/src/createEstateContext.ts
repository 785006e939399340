import {
  AuditorService,
  DatabaseService,
  HttpAuthService,
  LifecycleService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { InventorySource } from '@crosswalk/backstage-plugin-migration-node';
import express from 'express';
import Router from 'express-promise-router';
import { createSourcesContext } from './createSourcesContext';
import {
  migrationApplicationResourceRef,
  migrationApplicationRules,
} from './permissions/applicationRules';
import { createApplicationOperationsRouter } from './router/applicationOperations';
import { createApplicationsRouter } from './router/applications';
import { createColumnsRouter } from './router/columns';
import { createDependenciesRouter } from './router/dependencies';
import { createEstatesRouter } from './router/estates';
import { createImportsRouter } from './router/imports';
import { createReadinessRouter } from './router/readiness';
import { createSizingRouter } from './router/sizing';
import { createVirtualMachineExportRouter } from './router/virtualMachineExport';
import { ApplicationAccess } from './services/applications/ApplicationAccess';
import { DefaultApplicationService } from './services/applications/DefaultApplicationService';
import { AuthorizedApplicationService } from './services/applications/AuthorizedApplicationService';
import { AuthorizedColumnService } from './services/columns/AuthorizedColumnService';
import { DefaultColumnService } from './services/columns/ColumnService';
import { readConfiguredColumns } from './services/columns/readConfiguredColumns';
import { AuthorizedDependencyService } from './services/dependencies/AuthorizedDependencyService';
import { DefaultDependencyService } from './services/dependencies/DependencyService';
import { AuthorizedEstateService } from './services/estates/AuthorizedEstateService';
import { DefaultEstateService } from './services/estates/EstateService';
import { AuthorizedImportService } from './services/imports/AuthorizedImportService';
import { ProgressPublisher } from './services/imports/ImportProgress';
import { ImportQueue } from './services/imports/ImportQueue';
import { DefaultImportService } from './services/imports/ImportService';
import { readImportSettings } from './services/imports/ImportSettings';
import { readSeed, seedEstate } from './services/imports/seedEstate';
import { AuthorizedReadinessService } from './services/readiness/AuthorizedReadinessService';
import { DefaultReadinessService } from './services/readiness/ReadinessService';
import { AuthorizedVirtualMachineExportService } from './services/virtualMachineExport/AuthorizedVirtualMachineExportService';
import { DefaultVirtualMachineExportService } from './services/virtualMachineExport/VirtualMachineExportService';
import { DatabaseColumnStore } from './store/columns/DatabaseColumnStore';
import { DatabaseApplicationDependencyStore } from './store/dependencies/DatabaseApplicationDependencyStore';
import { AuthorizedSizingService } from './services/sizing/AuthorizedSizingService';
import { DefaultSizingService } from './services/sizing/SizingService';
import { DatabaseApplicationStore } from './store/DatabaseApplicationStore';
import { DatabaseDependencyStore } from './store/DatabaseDependencyStore';
import { DatabaseEstateStore } from './store/DatabaseEstateStore';
import { DatabaseEstateWriter } from './store/DatabaseEstateWriter';
import { DatabaseImportStore } from './store/DatabaseImportStore';
import { DatabaseSizingReader } from './store/DatabaseSizingReader';
import { DatabaseVirtualMachineStore } from './store/DatabaseVirtualMachineStore';
import { migrationDatabase } from './store/migrationDatabase';
import { DatabaseReadinessReader } from './store/readiness/DatabaseReadinessReader';
import { DatabaseEstateFacts } from './store/sources/DatabaseEstateFacts';
import { DatabaseSourceStore } from './store/sources/DatabaseSourceStore';
import { StoredEstateReader } from './store/StoredEstateReader';
import { EstateReader } from './store/types';

/** How often a replica looks for imports that another one left behind or queued. */
const recoverySeconds = 5;

/** Estate, imports and applications, ready to be mounted. */
export interface EstateContext {
  router: express.Router;
  /** For the planner. */
  reader: EstateReader;
  /** Begins the background work; to be called once everything is mounted. */
  start(): Promise<void>;
}

export async function createEstateContext(options: {
  auditor: AuditorService;
  config: RootConfigService;
  database: DatabaseService;
  httpAuth: HttpAuthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
  /** Live systems that modules added. */
  inventorySources: InventorySource[];
}): Promise<EstateContext> {
  const { auditor, config, httpAuth, logger, permissions } = options;
  const settings = readImportSettings(config);
  const configuredColumns = readConfiguredColumns(config);
  const seed = await readSeed(config);
  const db = await migrationDatabase(options.database);
  const estates = new DatabaseEstateStore(db);
  const virtualMachines = new DatabaseVirtualMachineStore(db);
  const dependencies = new DatabaseDependencyStore(db);
  const applications = new DatabaseApplicationStore(db);
  const applicationDependencies = new DatabaseApplicationDependencyStore(db);
  const imports = new DatabaseImportStore(db);
  const columns = new DatabaseColumnStore(db);
  const readiness = new DatabaseReadinessReader(db, settings);

  options.permissionsRegistry.addResourceType({
    resourceRef: migrationApplicationResourceRef,
    rules: Object.values(migrationApplicationRules),
    getResources: ids => Promise.all(ids.map(id => applications.get(id))),
  });
  const access = ApplicationAccess.create({
    permissions,
    permissionsRegistry: options.permissionsRegistry,
    applications,
  });
  const sources = new DatabaseSourceStore(db);
  const publisher = new ProgressPublisher(options.signals, logger);
  const queue = ImportQueue.create({
    imports,
    sources,
    facts: estateId =>
      new DatabaseEstateFacts(db, estateId, async id => ({
        ...configuredColumns,
        ...(await columns.get(id)),
      })),
    writer: new DatabaseEstateWriter(db),
    settings,
    publisher,
    logger,
  });
  const estateService = new AuthorizedEstateService(
    DefaultEstateService.create({
      estates,
      virtualMachines,
      dependencies,
      readiness,
    }),
    permissions,
    access,
  );
  const sourcesContext = createSourcesContext({
    ...options,
    db,
    estates,
    imports,
    sources,
    queue,
    publisher,
    estateService,
  });

  const router = Router();
  router.use(
    createEstatesRouter({
      estates: estateService,
      httpAuth,
      auditor,
    }),
  );
  router.use(
    createImportsRouter({
      imports: new AuthorizedImportService(
        DefaultImportService.create({ estates, imports, sources, queue }),
        permissions,
      ),
      maxUploadBytes: settings.maxUploadBytes,
      httpAuth,
      auditor,
    }),
  );
  router.use(sourcesContext.router);
  const applicationService = new AuthorizedApplicationService(
    DefaultApplicationService.create({
      estates,
      applications,
      configuredColumns,
    }),
    access,
  );
  router.use(
    createApplicationsRouter({
      applications: applicationService,
      httpAuth,
      auditor,
    }),
  );
  router.use(
    createApplicationOperationsRouter({
      applications: applicationService,
      httpAuth,
      auditor,
    }),
  );

  router.use(
    createDependenciesRouter({
      dependencies: new AuthorizedDependencyService(
        DefaultDependencyService.create({
          estates,
          applications,
          dependencies,
          applicationDependencies,
        }),
        { permissions, access, applications, applicationDependencies },
      ),
      httpAuth,
      auditor,
    }),
  );

  router.use(
    createReadinessRouter({
      readiness: new AuthorizedReadinessService(
        DefaultReadinessService.create({ estates, reader: readiness }),
        permissions,
        access,
      ),
      httpAuth,
    }),
  );
  router.use(
    createVirtualMachineExportRouter({
      virtualMachines: new AuthorizedVirtualMachineExportService(
        DefaultVirtualMachineExportService.create({ estates, virtualMachines }),
        { permissions, access, applications },
      ),
      httpAuth,
      auditor,
    }),
  );
  router.use(
    createColumnsRouter({
      columns: new AuthorizedColumnService(
        DefaultColumnService.create({
          estates,
          columns,
          configured: configuredColumns,
        }),
        permissions,
      ),
      httpAuth,
      auditor,
    }),
  );

  router.use(
    createSizingRouter({
      sizing: new AuthorizedSizingService(
        DefaultSizingService.create({
          estates,
          reader: new DatabaseSizingReader(db),
        }),
        permissions,
      ),
      httpAuth,
    }),
  );

  return {
    router,
    reader: new StoredEstateReader({
      estates,
      applications,
      virtualMachines,
      dependencies,
      applicationDependencies,
    }),
    async start() {
      if (seed) {
        await seedEstate({ seed, estates, logger });
      }
      options.lifecycle.addShutdownHook(() => queue.stop());
      await options.scheduler.scheduleTask({
        id: 'migration-imports',
        scope: 'local',
        frequency: { seconds: recoverySeconds },
        timeout: { minutes: 1 },
        fn: () => queue.recover(),
      });
      await queue.recover();
      await sourcesContext.start();
    },
  };
}
