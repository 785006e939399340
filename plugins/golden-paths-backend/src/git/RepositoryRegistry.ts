import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { BareRepository } from './BareRepository';
import { gitText, runGit } from './runGit';

const defaultDirectory = '.data/git';
const defaultRepository = 'platform-config';
const repositoryName = /^[a-z0-9][a-z0-9._-]{0,62}$/;

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The bare repositories below one folder. Each is created when it is first asked for. */
export class RepositoryRegistry {
  static fromConfig(config: RootConfigService): RepositoryRegistry {
    const directory =
      config.getOptionalString('goldenPaths.git.directory') ?? defaultDirectory;
    const names = config.getOptionalStringArray(
      'goldenPaths.git.repositories',
    ) ?? [defaultRepository];
    for (const name of names) {
      if (!repositoryName.test(name) || /\.(?:git|lock)$/.test(name)) {
        throw new Error(
          `goldenPaths.git.repositories: ${JSON.stringify(
            name,
          )} is not a repository name; use lower-case letters, digits, ".", "_" and "-"`,
        );
      }
    }
    return new RepositoryRegistry(resolve(directory), names);
  }

  readonly #directory: string;
  readonly #names: ReadonlySet<string>;
  readonly #ready = new Map<string, Promise<BareRepository>>();

  private constructor(directory: string, names: string[]) {
    this.#directory = directory;
    this.#names = new Set(names);
  }

  get names(): string[] {
    return [...this.#names];
  }

  get directory(): string {
    return this.#directory;
  }

  /** @throws NotFoundError unless the repository is one of the configured ones */
  async get(name: string): Promise<BareRepository> {
    if (!this.#names.has(name)) {
      throw new NotFoundError(
        `There is no repository ${JSON.stringify(
          name,
        )}; this portal keeps ${this.names.join(', ')}`,
      );
    }
    let ready = this.#ready.get(name);
    if (!ready) {
      ready = this.#open(name).catch(error => {
        this.#ready.delete(name);
        throw error;
      });
      this.#ready.set(name, ready);
    }
    return ready;
  }

  async #open(name: string): Promise<BareRepository> {
    const gitDir = join(this.#directory, `${name}.git`);
    if (!(await exists(join(gitDir, 'HEAD')))) {
      await this.#create(name, gitDir);
    }
    return new BareRepository(gitDir);
  }

  async #create(name: string, gitDir: string): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    // Built aside and moved in place, so that nobody ever sees half a repository and of two replicas one wins.
    const draft = join(this.#directory, `.${name}.${randomUUID()}`);
    try {
      await runGit(['init', '--quiet', '--bare', '--template=', '--', draft]);
      await runGit(['symbolic-ref', 'HEAD', 'refs/heads/main'], {
        gitDir: draft,
      });
      const blob = await gitText(['hash-object', '-w', '--stdin'], {
        gitDir: draft,
        input: `# ${name}\n\nManifests of the platform. Changes arrive through the portal, each proposed and merged there.\n`,
      });
      const tree = await gitText(['mktree'], {
        gitDir: draft,
        input: `100644 blob ${blob}\tREADME.md\n`,
      });
      const repository = new BareRepository(draft);
      const commit = await repository.commitTree({
        tree,
        parents: [],
        message: `Start ${name}\n`,
        author: {
          name: 'Crosswalk',
          email: 'crosswalk@localhost.invalid',
          date: new Date(),
        },
      });
      await repository.createBranch('main', commit);
      await rename(draft, gitDir).catch(async error => {
        if (!(await exists(join(gitDir, 'HEAD')))) {
          throw error;
        }
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
}
