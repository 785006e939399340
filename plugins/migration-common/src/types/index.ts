/**
 * The estate, its applications and the plan that moves them, as stored by the backend, served by REST and used by the
 * pure functions of this package. Sizes are MiB (RVTools writes MiB even under its old `MB` headers), dates are ISO.
 */
export * from './virtualMachine';
export * from './estate';
export * from './imports';
export * from './application';
export * from './dependency';
export * from './plan';
export * from './publication';
export * from './page';
export * from './assessment';
export * from './inventory';
export * from './sizing';
