// @ts-check

/*
 * Plans: numbered revisions per estate, immutable but for their status.
 *
 * The plan itself is one JSON document, because it is always read and written whole. A partial index, which both
 * engines have but knex cannot say for both, lets the database itself refuse two published plans of one estate.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('plans', table => {
    table.comment('Revisions of migration plans');
    table.string('id', 36).primary();
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.integer('revision').notNullable();
    table.string('status', 16).notNullable();
    table.string('digest', 64).notNullable();
    table.text('content').notNullable().comment('Constraints and result, JSON');
    table.string('created_at', 32).notNullable().comment('ISO 8601');
    table.string('created_by', 255).notNullable();
    table.string('published_at', 32).nullable().comment('ISO 8601');
    table.unique(['estate_id', 'revision']);
  });
  await knex.raw(
    `CREATE UNIQUE INDEX plans_one_published ON plans (estate_id) WHERE status = 'published'`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('plans');
};
