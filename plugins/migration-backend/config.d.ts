export interface Config {
  migration?: {
    imports?: {
      /** Largest file that is taken, in MiB. 200 unless told. */
      maxUploadMiB?: number;
      /** Most that a workbook may unpack to, in MiB. 1024 unless told. */
      maxUnzippedMiB?: number;
      /** Largest ratio of unpacked to packed size of a large part of a workbook. 250 unless told. */
      maxCompressionRatio?: number;
      /** Most rows of one sheet. 1048576 unless told. */
      maxRows?: number;
      /** Most cells of one sheet, gaps included. 100000000 unless told. */
      maxCells?: number;
      /** Most characters of one cell. 1000000 unless told. */
      maxStringLength?: number;
      /**
       * Share of its VMs or dependencies, from 0 to 1, that an estate may lose by an import without somebody confirming
       * it. 0.2 unless told.
       */
      maxLoss?: number;
      /**
       * Custom attributes and tags by what they mean, the first that has a value wins. What is absent is recognised by
       * common names; an empty list says that no column means it. What people set in an estate comes first.
       */
      columns?: {
        application?: string[];
        owner?: string[];
        environment?: string[];
        criticality?: string[];
      };
      /** Most memory in MiB that the thread of an import may take. 1024 unless told. */
      maxMemoryMiB?: number;
      /** Seconds without any progress after which an import is given up. 600 unless told. */
      maxSilenceSeconds?: number;
    };
    readiness?: {
      /** Days that a VM is off before it counts as idle. 30 unless told. */
      idleAfterDays?: number;
    };
    catalog?: {
      /**
       * Entity ref of the group that owns waves, and the applications that nobody claims. `group:default/platform-team`
       * unless told.
       */
      defaultOwner?: string;
    };
    /** Read at start while there is no estate yet. */
    seed?: {
      /** Name of the estate that is created. */
      estate: string;
      /** Imported in this order. */
      imports: {
        kind: 'rvtools' | 'konveyor' | 'dependencies';
        /** Path, relative to the working directory of the backend. The plugin does not start without the file. */
        file: string;
      }[];
    };
  };
}
