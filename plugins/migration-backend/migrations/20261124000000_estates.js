// @ts-check

/*
 * Estates, their imports, and the inventory as of the last import that succeeded.
 *
 * Dates are ISO 8601 text and sizes are MiB as doubles, so that both engines answer the same bytes. The columns
 * are what lists are sorted and filtered by; `data` is the whole VM as JSON.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('estates', table => {
    table.comment('vSphere estates that are to move');
    table.string('id', 36).primary();
    table.string('name', 255).notNullable();
    table
      .string('name_key', 255)
      .notNullable()
      .unique()
      .comment('Name in lower case: two estates may not differ in case only');
    table.string('created_at', 32).notNullable();
    table.string('current_import_id', 36).nullable();
    table.string('imported_at', 32).nullable();
    table
      .string('running_import_id', 36)
      .nullable()
      .comment('Lock: the one import that may write to the estate now');
  });

  await knex.schema.createTable('estate_imports', table => {
    table.comment('Uploads and what became of them');
    table.string('id', 36).primary();
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.string('kind', 32).notNullable();
    table.string('file_name', 1024).notNullable();
    table.boolean('dry_run').notNullable();
    table
      .boolean('loss_confirmed')
      .notNullable()
      .comment('A person said that the missing items are really gone');
    table.string('status', 16).notNullable();
    table.integer('progress_done').notNullable().defaultTo(0);
    table.integer('progress_total').notNullable().defaultTo(0);
    table.text('report').nullable();
    table.text('error').nullable();
    table.string('created_at', 32).notNullable();
    table.bigInteger('sequence').notNullable().comment('Order of arrival');
    table.string('finished_at', 32).nullable();
    table.string('created_by', 255).notNullable();
    table
      .string('runner', 255)
      .nullable()
      .comment('Process that works on it; fences off one that was given up');
    table
      .bigInteger('heartbeat_at')
      .nullable()
      .comment('Milliseconds since the epoch');
    table.index(['estate_id', 'sequence']);
    table.index(['status']);
  });

  await knex.schema.createTable('estate_import_contents', table => {
    table.comment('Uploaded bytes, kept until the import succeeded');
    table
      .string('import_id', 36)
      .notNullable()
      .references('id')
      .inTable('estate_imports')
      .onDelete('CASCADE');
    table.integer('part').notNullable();
    table.binary('bytes').notNullable();
    table.primary(['import_id', 'part']);
  });

  await knex.schema.createTable('virtual_machines', table => {
    table.comment('Inventory of an estate');
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.string('key', 255).notNullable();
    table.text('name').notNullable();
    table.text('name_key').notNullable().comment('Name as it sorts');
    table.string('power_state', 16).notNullable();
    table.string('os_family', 16).notNullable();
    table.text('operating_system').notNullable();
    table.text('cluster').notNullable();
    table.boolean('set_aside').notNullable();
    table.double('cpus').notNullable();
    table.double('memory_mib').notNullable();
    table.double('provisioned_mib').notNullable();
    table.double('in_use_mib').notNullable();
    table.text('search').notNullable().comment('What the text filter looks in');
    table.string('digest', 64).notNullable().comment('SHA-256 of data');
    table.text('data').notNullable();
    table.primary(['estate_id', 'key']);
  });

  await knex.schema.createTable('applications', table => {
    table.comment(
      'What moves: VMs that belong together, suggested or confirmed',
    );
    table.string('id', 36).primary();
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.text('name').notNullable();
    table.text('name_key').notNullable();
    table.text('description').nullable();
    table.string('owner', 255).nullable();
    table
      .string('owner_key', 255)
      .nullable()
      .comment('Owner in lower case, for permission conditions');
    table.string('environment', 16).notNullable();
    table.string('criticality', 32).notNullable();
    table.string('workload', 16).notNullable();
    table.string('disposition', 16).nullable();
    table.text('disposition_reason').nullable();
    table.boolean('shared_service').notNullable();
    table.string('entity_ref', 512).nullable();
    table.text('evidence').notNullable();
    table.boolean('confirmed').notNullable();
    table.integer('version').notNullable();
    table.double('cpus').notNullable();
    table.double('memory_mib').notNullable();
    table.double('in_use_mib').notNullable();
    table.integer('virtual_machines').notNullable();
    table.text('search').notNullable();
    table.index(['estate_id']);
    table.index(['owner_key']);
  });

  await knex.schema.createTable('application_members', table => {
    table.comment('Every VM is in at most one application');
    table.string('estate_id', 36).notNullable();
    table.string('vm_key', 255).notNullable();
    table
      .string('application_id', 36)
      .notNullable()
      .references('id')
      .inTable('applications')
      .onDelete('CASCADE');
    table.primary(['estate_id', 'vm_key']);
    table.index(['application_id']);
  });

  await knex.schema.createTable('dependencies', table => {
    table.comment('Who talks to whom, aggregated over the observations');
    table.string('id', 36).notNullable();
    table
      .string('estate_id', 36)
      .notNullable()
      .references('id')
      .inTable('estates')
      .onDelete('CASCADE');
    table.string('source_key', 255).notNullable();
    table.string('target_key', 255).notNullable();
    table.integer('port').nullable();
    table.string('strength', 16).notNullable();
    table.double('weight').notNullable();
    table.primary(['estate_id', 'id']);
    table.index(['estate_id', 'source_key']);
    table.index(['estate_id', 'target_key']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'dependencies',
    'application_members',
    'applications',
    'virtual_machines',
    'estate_import_contents',
    'estate_imports',
    'estates',
  ]) {
    await knex.schema.dropTable(table);
  }
};
