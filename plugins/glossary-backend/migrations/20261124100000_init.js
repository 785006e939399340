// @ts-check

/**
 * What every source last said without a problem, and the snapshot that was compiled from all of them: a source that is
 * down or broken at the next start must not take the glossary away.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('glossary_sources', table => {
    table.string('id').primary();
    table
      .text('status', 'longtext')
      .notNullable()
      .comment('Report of the last reading, as JSON');
    table
      .text('last_good', 'longtext')
      .nullable()
      .comment('Documents of the last reading without a problem, as JSON');
  });
  await knex.schema.createTable('glossary_snapshots', table => {
    table.string('digest').primary();
    table
      .text('content', 'longtext')
      .notNullable()
      .comment('The compiled snapshot, as JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('glossary_snapshots');
  await knex.schema.dropTable('glossary_sources');
};
