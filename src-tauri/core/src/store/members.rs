//! The table `member`: one row.

use rusqlite::{Connection, Result, params};

use crate::domain::values::member::Member;

/// The member, whom the first run has written.
pub(crate) fn get(connection: &Connection) -> Result<Member> {
    connection.query_row("SELECT name, name_on_certificates, member_no, email FROM member WHERE id = 1", [], |row| {
        Ok(Member {
            name: row.get("name")?,
            name_on_certificates: row.get("name_on_certificates")?,
            member_no: row.get("member_no")?,
            email: row.get("email")?,
        })
    })
}

/// Writes the member.
pub(crate) fn put(connection: &Connection, member: &Member) -> Result<()> {
    connection.execute(
        "INSERT INTO member (id, name, name_on_certificates, member_no, email) VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name,
            name_on_certificates = excluded.name_on_certificates,
            member_no = excluded.member_no, email = excluded.email",
        params![member.name, member.name_on_certificates, member.member_no, member.email],
    )?;
    Ok(())
}
