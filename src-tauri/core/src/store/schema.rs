//! The ledger's file format: how it is recognised, and how an older one is brought up to date.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// "Ledg", in the file's header.
pub(super) const APPLICATION_ID: u32 = 0x4c65_6467;

/// Every step from an empty file to today's schema. A released one is never edited.
const STEPS: &[M<'_>] = &[M::up(include_str!("migrations/0001_ledger.sql"))];

const MIGRATIONS: Migrations<'_> = Migrations::from_slice(STEPS);

/// The schema this program writes: the file's `user_version`.
pub(super) fn latest() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// Brings a ledger up to date, all steps or none.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), rusqlite_migration::Error> {
    MIGRATIONS.to_latest(connection)
}
