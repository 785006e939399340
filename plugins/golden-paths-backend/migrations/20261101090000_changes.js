// @ts-check

/**
 * One row per proposed change. A row starts as `preparing`: its number has to exist before the branch that carries it, and
 * a crash between the two leaves a row that the next proposal with the same key completes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('changes', table => {
    table.comment('Changes proposed to the repositories that the portal keeps');
    table.increments('number').comment('Number of the change, also its id');
    table.string('provider', 32).notNullable();
    table.string('repository', 255).notNullable();
    table.string('base', 255).notNullable();
    table.string('branch', 255).nullable();
    table.string('target_path', 1024).notNullable();
    table.text('title').notNullable();
    table.text('description').nullable();
    table
      .string('status', 16)
      .notNullable()
      .comment('preparing, open, merged or closed');
    table.string('idempotency_key', 255).notNullable();
    table.string('created_at', 32).notNullable().comment('ISO 8601, UTC');
    table.string('created_by', 255).notNullable();
    table.string('decided_at', 32).nullable().comment('Merged or closed at');
    table.string('decided_by', 255).nullable();
    table.string('base_commit', 64).notNullable();
    table.string('head_commit', 64).notNullable();
    table.string('merge_commit', 64).nullable();
    table.text('provenance').nullable().comment('JSON');
    table.unique(['repository', 'created_by', 'idempotency_key'], {
      indexName: 'changes_idempotency_idx',
    });
    table.index(['status', 'number'], 'changes_status_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('changes');
};
