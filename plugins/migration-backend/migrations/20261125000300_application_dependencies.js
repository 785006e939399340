// @ts-check

/*
 * Dependencies between applications that people declare, or a file that knows applications only. They go with either
 * application.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('application_dependencies', table => {
    table.comment('Declared dependencies between applications');
    table.string('id', 36).primary();
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    for (const end of ['source_id', 'target_id']) {
      table
        .string(end, 36)
        .notNullable()
        .references('id')
        .inTable('applications')
        .onDelete('CASCADE');
    }
    table.string('strength', 16).notNullable();
    table.string('origin', 16).notNullable().comment('declared or konveyor');
    table
      .string('brought_by', 64)
      .nullable()
      .comment('Source of the estate, where no person declared it');
    table.text('note').nullable();
    table.string('created_by', 255).nullable().comment('Entity ref');
    table.string('created_at', 32).nullable().comment('ISO 8601');
    table.unique(['source_id', 'target_id']);
    table.index(['target_id']);
    table.index(['estate_id']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('application_dependencies');
};
